"""The skills' room serves everyone who must name what a person can do, in three languages."""
