"""The account: no name on it, and a mail address only as a keyed hash."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from mudhif.base.foundation.data_map import describe, internal, personal
from mudhif.base.foundation.ids import new_id


class UserManager(BaseUserManager["User"]):
    """Django and allauth look for accounts through this."""

    def get_by_natural_key(self, mail_handle: str | None) -> "User":
        """The account with this keyed hash."""
        return self.get(mail_handle=mail_handle)

    def create_user(self, mail_handle: str, password: str | None = None, **fields: Any) -> "User":
        """An account with a hashed password; without one, nobody can sign in by password."""
        user = self.model(mail_handle=mail_handle, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """Someone who can sign in."""

    id = models.UUIDField(primary_key=True, default=new_id)
    mail_handle = models.CharField(max_length=96, unique=True)
    mail_address = models.BinaryField(default=b"")
    next_mail_address = models.BinaryField(default=b"")
    language = models.CharField(max_length=8, default="ar")
    time_zone = models.CharField(max_length=64, default="Asia/Baghdad")
    steward = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "mail_handle"
    REQUIRED_FIELDS: ClassVar[list[str]] = []


describe(
    User,
    id=internal("names the account inside the house", erasure="row emptied; the identifier alone stays"),
    mail_handle=personal("finds the account by a mail address that cannot be read from it"),
    mail_address=personal("where letters go, sealed with the person's key"),
    next_mail_address=personal("where the letter goes that asks whether a new address is theirs, sealed"),
    language=personal("the language of letters and pages"),
    time_zone=personal("to show times as they are where the person is"),
    steward=internal("whether the person keeps the installation"),
    is_active=internal("whether the account can be used"),
    joined=internal("to count accounts by month"),
    password=personal("proves who signs in; argon2 hash"),
    last_login=personal("to notice accounts that nobody uses", retention="overwritten at each sign-in"),
)
