"""Logs name kinds of errors, never what a person typed or who they are."""

import logging


class DiscreetFilter(logging.Filter):
    """Cuts tracebacks' messages and query strings out of every record, in place."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the record, without its exception's message; a request's path keeps no query."""
        if record.exc_info and record.exc_info[0]:
            frame = record.exc_info[2]
            while frame is not None and frame.tb_next is not None:
                frame = frame.tb_next
            where = f"{frame.tb_frame.f_code.co_filename}:{frame.tb_lineno}" if frame is not None else "nowhere"
            record.msg = f"{record.exc_info[0].__name__} at {where}"
            record.args, record.exc_info, record.exc_text = (), None, None
        elif isinstance(record.args, tuple):
            record.args = tuple(arg.split("?")[0] if isinstance(arg, str) else arg for arg in record.args)
        return True
