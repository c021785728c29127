"""Which addresses are the public network's: all others are somebody's inside, and no stranger's link leads there."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

__all__ = ["is_open_port", "refusal"]

# Where clouds answer with the machine's own credentials; the last one is Azure's, and publicly numbered.
_METADATA = frozenset(map(ip_address, ("169.254.169.254", "169.254.170.2", "fd00:ec2::254", "168.63.129.16")))
_SPECIAL_4 = (
    (IPv4Network("0.0.0.0/8"), "an unspecified"),
    (IPv4Network("127.0.0.0/8"), "a loopback"),
    (IPv4Network("169.254.0.0/16"), "a link-local"),
    (IPv4Network("100.64.0.0/10"), "a carrier's private"),
    (IPv4Network("224.0.0.0/4"), "a multicast"),
    (IPv4Network("192.0.0.0/24"), "a reserved"),
    (IPv4Network("192.88.99.0/24"), "a reserved"),
    (IPv4Network("240.0.0.0/4"), "a reserved"),
)
_SPECIAL_6 = (
    (IPv6Network("::/128"), "an unspecified"),
    (IPv6Network("::1/128"), "a loopback"),
    (IPv6Network("fe80::/10"), "a link-local"),
    (IPv6Network("fc00::/7"), "a private"),
    (IPv6Network("fec0::/10"), "a private"),
    (IPv6Network("ff00::/8"), "a multicast"),
    (IPv6Network("2001::/23"), "a reserved"),
    (IPv6Network("3fff::/20"), "a reserved"),
)
_NAT64 = IPv6Network("64:ff9b::/96")
_GLOBAL_6 = IPv6Network("2000::/3")
_NEVER = ("an unspecified", "a multicast")
# Below 1024 only the web's own; above, what speaks a protocol that a request's lines could be taken for.
_WELL_KNOWN = 1024
_WEB = (80, 443)
_OTHERS = frozenset(
    map(
        int,
        [
            "1433",
            "1521",
            "1719",
            "1720",
            "1723",
            "2049",
            "2181",
            "2375",
            "2376",
            "2379",
            "3306",
            "3389",
            "3659",
            "4045",
            "4190",
            "5060",
            "5061",
            "5432",
            "5672",
            "5900",
            "6000",
            "6379",
            "6566",
            "6665",
            "6666",
            "6667",
            "6668",
            "6669",
            "6679",
            "6697",
            "9042",
            "9092",
            "9100",
            "9200",
            "9300",
            "10080",
            "10250",
            "11211",
            "27017",
        ],
    )
)


def is_open_port(port: int) -> bool:
    """Say whether a port may be reached: 80, 443 and from 1024 on, but those of databases, mail, chat and the like."""
    return port in _WEB if port < _WELL_KNOWN else port <= 65535 and port not in _OTHERS


def refusal(address: str, *, allowed: bool = False) -> str | None:
    """Return why an IP address must not be reached, like "a loopback address"; None when it may be.

    `allowed` says that the host is allowed by name: then private, loopback and other inner addresses are open, but
    never a cloud's metadata, multicast or the unspecified address. An address that carries an IPv4 address (mapped,
    NAT64, 6to4, Teredo) is judged by that one. Raises ValueError when it is no address.
    """
    found = ip_address(address.partition("%")[0])
    kinds = {kind for one in _carried(found) if (kind := _kind(one))}
    if allowed:
        kinds = {kind for kind in kinds if kind in _NEVER or kind.endswith("metadata")}
    return f"{min(kinds)} address" if kinds else None


def _carried(address: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """Return the addresses that one may lead to: itself, or those that it carries."""
    if isinstance(address, IPv4Address):
        return [address]
    if address.ipv4_mapped is not None:
        return [address.ipv4_mapped]
    if address in _NAT64:
        return [IPv4Address(int(address) & 0xFFFFFFFF)]
    if address.sixtofour is not None:
        return [address.sixtofour]
    return list(address.teredo) if address.teredo is not None else [address]


def _kind(address: IPv4Address | IPv6Address) -> str | None:
    if address in _METADATA:
        return "a cloud's metadata"
    special = _SPECIAL_4 if isinstance(address, IPv4Address) else _SPECIAL_6
    if kind := next((kind for network, kind in special if address in network), None):
        return kind
    if isinstance(address, IPv6Address) and address not in _GLOBAL_6:
        return "a reserved"
    return None if address.is_global else "a private"
