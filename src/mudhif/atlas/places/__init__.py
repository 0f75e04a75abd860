"""The places' room serves everyone who must say where: countries, cities and governorates in three languages."""
