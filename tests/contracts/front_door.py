"""A room is entered by its front door only: `actions`, `queries`, `events`, and what base offers to all."""

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, output

ROOM_DEPTH = 3
DOORS = {"actions", "queries", "events"}
# Rooms of base are the ground floor: every module of theirs is meant to be used, but not what they store.
CLOSED_IN_BASE = {"models"}
# What a room offers to the forms and templates of others, beside its three doors.
OPEN_BESIDE = {"forms", "choices", "purposes"}
EVERYWHERE = {"config", "kernels", "conftest"}


def room_of(module: str) -> str:
    """`mudhif.work.needs.pages` -> `mudhif.work.needs`."""
    return ".".join(module.split(".")[:ROOM_DEPTH])


def trespasses(importer: str, imported: str) -> bool:
    """Whether `importer` enters the room of `imported` by something other than a door."""
    path = imported.split(".")
    wing = path[1] if len(path) > 1 else ""
    if len(path) <= ROOM_DEPTH or wing in EVERYWHERE or room_of(importer) == room_of(imported):
        return False
    entrance = path[ROOM_DEPTH]
    if importer.startswith("mudhif.config") and entrance in {"urls", "api", "commands"}:
        return False
    return entrance in CLOSED_IN_BASE if wing == "base" else entrance not in DOORS | OPEN_BESIDE


class FrontDoorContract(Contract):
    """Lists every import that climbs through a window."""

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Keep the contract where no import trespasses; tests may look at their neighbours' rooms."""
        found = [
            (importer, imported)
            for importer in graph.modules
            if importer.startswith("mudhif") and ".tests" not in importer and "conftest" not in importer
            for imported in graph.find_modules_directly_imported_by(importer)
            if imported.startswith("mudhif") and trespasses(importer, imported)
        ]
        return ContractCheck(kept=not found, metadata={"found": sorted(found)})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name the windows."""
        for importer, imported in check.metadata["found"]:
            output.print_error(f"{importer} enters by {imported}")
