"""The post serves everyone who must be told: mail is written in the transaction and sent by a job."""
