"""What the mind needs from the memory: the books. `storage` keeps them; use cases read and write them.

All instants are aware and in UTC; days are local days of the body. A use case runs as one transaction: it does no I/O of its
own, catches no error of the books, and refuses (raises Refusal) before its first write. `save_…` methods take the value with the
`rev` that was read and raise `Stale` when somebody was faster.
"""
