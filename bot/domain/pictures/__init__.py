"""What a view needs to know to speak of a record: the record with the names around it. Painted by use cases from the books.

Instants are aware; `today` and every day are local days of `zone`, the zone of the body (of the person in a bundle).
"""
