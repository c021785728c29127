"""Which addresses and ports are open to anybody, which to hosts allowed by name, and which to nobody."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.intake.web.addresses import is_open_port, refusal

INNER = {
    "127.0.0.1": "a loopback",
    "127.255.255.254": "a loopback",
    "10.1.2.3": "a private",
    "172.16.0.1": "a private",
    "192.168.1.1": "a private",
    "100.64.0.1": "a carrier's private",
    "100.127.255.255": "a carrier's private",
    "169.254.1.1": "a link-local",
    "192.0.0.192": "a reserved",
    "192.88.99.1": "a reserved",
    "198.18.0.1": "a private",
    "203.0.113.9": "a private",
    "240.0.0.1": "a reserved",
    "255.255.255.255": "a reserved",
    "::1": "a loopback",
    "fe80::1": "a link-local",
    "fe80::1%eth0": "a link-local",
    "fc00::1": "a private",
    "fd12:3456::1": "a private",
    "fec0::1": "a private",
    "2001:db8::1": "a private",
    "3fff::1": "a reserved",
    "5f00::1": "a reserved",
    "100::1": "a reserved",
    "::127.0.0.1": "a reserved",
    "::8.8.8.8": "a reserved",
    "::ffff:127.0.0.1": "a loopback",
    "::ffff:10.0.0.1": "a private",
    "64:ff9b::127.0.0.1": "a loopback",
    "64:ff9b::192.168.0.1": "a private",
    "64:ff9b:1::8.8.8.8": "a reserved",
    "2002:7f00:1::": "a loopback",
    "2002:a00:1::1": "a private",
}
NEVER = {
    "0.0.0.0": "an unspecified",
    "0.1.2.3": "an unspecified",
    "::": "an unspecified",
    "224.0.0.1": "a multicast",
    "239.255.255.255": "a multicast",
    "ff02::1": "a multicast",
    "169.254.169.254": "a cloud's metadata",
    "::ffff:169.254.169.254": "a cloud's metadata",
    "64:ff9b::a9fe:a9fe": "a cloud's metadata",
    "fd00:ec2::254": "a cloud's metadata",
    "168.63.129.16": "a cloud's metadata",
}
PUBLIC = ["8.8.8.8", "192.0.2.0", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"]


@pytest.mark.parametrize(("address", "kind"), (INNER | NEVER).items())
def test_an_inner_address_is_refused_by_what_it_is(address, kind):
    assert refusal(address) == f"{kind} address"


@pytest.mark.parametrize("address", INNER)
def test_a_host_allowed_by_name_may_have_an_inner_address(address):
    assert refusal(address, allowed=True) is None


@pytest.mark.parametrize(("address", "kind"), NEVER.items())
def test_nobody_reaches_metadata_multicast_or_the_unspecified_address(address, kind):
    assert refusal(address, allowed=True) == f"{kind} address"


@pytest.mark.parametrize("address", [*PUBLIC[:1], *PUBLIC[2:]])
def test_a_public_address_is_open(address):
    assert refusal(address) is None


def test_teredo_is_judged_by_its_server_and_its_client():
    def teredo(server, client):
        at = ipaddress.IPv4Address
        value = (0x20010000 << 96) | (int(at(server)) << 64) | (int(at(client)) ^ 0xFFFFFFFF)
        return str(ipaddress.IPv6Address(value))

    assert refusal(teredo("8.8.8.8", "9.9.9.9")) is None
    assert refusal(teredo("8.8.8.8", "127.0.0.1")) == "a loopback address"
    assert refusal(teredo("10.0.0.1", "9.9.9.9")) == "a private address"


@given(st.ip_addresses())
def test_nothing_is_open_that_the_standard_library_does_not_call_global(address):
    if refusal(str(address)) is None and not getattr(address, "teredo", None):
        carried = int(address) & 0xFFFFFFFF if address in ipaddress.ip_network("64:ff9b::/96") else None
        assert (address if carried is None else ipaddress.IPv4Address(carried)).is_global


@pytest.mark.parametrize("address", ["", "localhost", "127.1", "1.2.3.4/8", "::g"])
def test_what_is_no_address_is_an_error(address):
    with pytest.raises(ValueError, match="address"):
        refusal(address)


def test_ports_of_other_protocols_are_closed():
    assert all(map(is_open_port, (80, 443, 8000, 8080, 8443, 3000, 65535)))
    assert not any(map(is_open_port, (0, 1, 22, 25, 53, 110, 465, 587, 993, 5432, 6379, 9200, 11211, 27017, 65536)))
