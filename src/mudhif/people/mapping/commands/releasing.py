"""`mudhif registers release`: publish the present quarter's protected counts by the installation's policy."""

import json

import click

from mudhif.base.foundation.command_line import BadInput


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print what was published as JSON.")
def release(*, as_json: bool) -> None:
    """Publish protected counts of the members who agreed to be counted, once a quarter.

    MUDHIF_RHO_A_YEAR sets the privacy budget of a year; a fifth of it is spent. The worker does the same by itself.
    """
    from mudhif.base.foundation.databases import make_tables
    from mudhif.base.foundation.errors import Refused
    from mudhif.people.mapping.actions import publish_by_policy

    make_tables()
    try:
        done = publish_by_policy()
    except Refused as refusal:
        raise BadInput(str(refusal)) from refusal
    spent = {"quarter": str(done.quarter), "rho_millionths": done.millionths, "left_millionths": done.left}
    if as_json:
        click.echo(json.dumps(spent | {"digest": done.digest}))
        return
    click.echo(
        f"{done.quarter} is published for {done.millionths / 1e6:g} of the privacy budget; {done.left / 1e6:g} is left "
        f"of this year's. Its hash on the record: {done.digest}"
    )
