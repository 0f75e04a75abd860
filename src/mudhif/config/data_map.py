"""What libraries store, on the data map."""

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django_tasks_db.models import DBTaskResult

from mudhif.base.foundation.data_map import describe, internal, personal

describe(Group, id=internal("unused"), name=internal("unused: roles come from mandates"))
describe(Group.permissions.through, id=internal("unused"), group=internal("unused"), permission=internal("unused"))
describe(
    Permission,
    id=internal("unused"),
    name=internal("unused"),
    content_type=internal("unused"),
    codename=internal("unused"),
)
describe(ContentType, id=internal("Django's own"), app_label=internal("Django's own"), model=internal("Django's own"))
describe(
    Session,
    session_key=personal("keeps someone signed in", retention="two weeks", erasure="row deleted"),
    session_data=personal("keeps someone signed in", retention="two weeks", erasure="row deleted"),
    expire_date=internal("when the session ends", retention="two weeks", erasure="row deleted"),
)
_SESSION = {"retention": "until it ends", "erasure": "row deleted"}
describe(
    UserSession,
    id=internal("names the session"),
    user=personal("whose session it is", **_SESSION),
    created_at=personal("so that its owner recognises it", **_SESSION),
    ip=personal("so that its owner recognises it", **_SESSION),
    last_seen_at=personal("so that its owner recognises it", **_SESSION),
    session_key=personal("to end it from another device", **_SESSION),
    user_agent=personal("so that its owner recognises it", **_SESSION),
    data=internal("allauth's own", **_SESSION),
)
describe(
    EmailAddress,
    id=internal("names the row"),
    user=personal("whose address it is", erasure="row deleted"),
    email=personal("a keyed handle of the address, never the address", erasure="row deleted"),
    verified=internal("whether the owner opened a letter sent there", erasure="row deleted"),
    primary=internal("whether letters go there", erasure="row deleted"),
)
describe(
    EmailConfirmation,
    id=internal("names the row"),
    email_address=personal("which address is confirmed", retention="three days", erasure="row deleted"),
    created=internal("when it was asked", retention="three days"),
    sent=internal("when the letter left", retention="three days"),
    key=personal("proves that the letter was read", retention="three days", erasure="row deleted"),
)
describe(
    Authenticator,
    id=internal("names the row"),
    user=personal("whose second factor it is", erasure="row deleted"),
    type=personal("which kind of second factor", erasure="row deleted"),
    data=personal("the secret or public key of the factor, encrypted by the vault", erasure="row deleted"),
    created_at=personal("so that its owner recognises it", erasure="row deleted"),
    last_used_at=personal("so that its owner recognises it", erasure="row deleted"),
)
_TASK = {"retention": "a month", "erasure": "holds identifiers only"}
describe(
    DBTaskResult,
    **{
        name: internal("a queued task, without personal data", **_TASK)
        for name in (
            "id",
            "status",
            "enqueued_at",
            "started_at",
            "finished_at",
            "args_kwargs",
            "priority",
            "task_path",
            "worker_ids",
            "queue_name",
            "backend_name",
            "run_after",
            "return_value",
            "exception_class_path",
            "traceback",
        )
    },
)
