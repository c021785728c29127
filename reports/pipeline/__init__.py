"""The route: source → article → fact → edition → rendering → outbox row → delivered. Only here is the order known.

Nothing is imported here: what builds an edition has no need of what sends one, and half a second to win.
"""
