"""Taking a large file from a form into memory: nothing of it lies in a temporary folder, not for a moment."""

import io

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from mudhif.people.mapping.reading.limits import MOST_BYTES

# The form around the file: its boundaries, and the token.
ROUND_IT = 100_000
LARGEST_REQUEST = MOST_BYTES + ROUND_IT


class RegisterUpload(FileUploadHandler):
    """Keeps one file of up to 64 MB in memory, for a page that has looked who asks before it reads on."""

    def new_file(self, *args: object, **kwargs: object) -> None:
        """A file begins."""
        super().new_file(*args, **kwargs)  # type: ignore[arg-type]
        self.kept = io.BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """A piece of it came."""
        if start + len(raw_data) > MOST_BYTES:
            raise StopUpload
        self.kept.write(raw_data)
        return None

    def file_complete(self, file_size: int) -> InMemoryUploadedFile | None:
        """It is whole."""
        self.kept.seek(0)
        return InMemoryUploadedFile(
            file=self.kept, field_name=self.field_name, name=self.file_name or "", content_type=self.content_type,
            size=file_size, charset=self.charset, content_type_extra=self.content_type_extra,
        )  # fmt: skip
