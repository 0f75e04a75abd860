"""The needs' room serves hosts at home: a need is written, reviewed and opened to all on the same terms."""
