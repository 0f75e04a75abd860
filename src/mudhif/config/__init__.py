"""Settings, addresses, the API's root and the command line: the only place that knows everyone."""
