"""Money: as granted and asked for, in the ledger, in the account, and in what the report says of it."""
