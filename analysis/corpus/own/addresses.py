"""Which addresses of pages may be asked for: public hosts on the web's own ports, and nothing of our own network."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from analysis.corpus.decoding import shown
from analysis.errors import AnalysisError

PORTS = {"http": 80, "https": 443}
LONGEST = 2_000
MEND = "Open the page in your browser, copy the article's text and paste it."
_REFUSED = tuple(
    map(
        ipaddress.ip_network,
        ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96", "fec0::/10", "192.88.99.0/24"),
    )
)
"""Ways through which an address of one kind reaches one of another; Python calls some of them global."""
_OF_HOSTS = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "168.63.129.16/32", "3fff::/20")))
"""Set apart, or answered by a host for its own machines with what is theirs (192.0.0.192, 168.63.129.16)."""


class AddressError(AnalysisError):
    """An address that is not asked for, or a page that did not come."""


@dataclass(frozen=True, slots=True)
class Address:
    """A web address in its parts; `host` is plain ASCII, `target` the path with its query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """The host as a request names it, with its port where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.scheme}://{self.authority}{self.target}"


def address(words: str) -> Address:
    """Return a web address in its parts; raises `AddressError` for what is no public web address.

    >>> address("https://Example.org/a b#c").url
    'https://example.org/a%20b'
    """
    said = words.strip()
    place = shown(said[:100])
    if len(said) > LONGEST or "\\" in said or any(not char.isprintable() for char in said):
        raise AddressError("no web address", place, "Copy it from your browser's address bar.")
    if "://" not in said.partition("?")[0] and "." in said.partition("/")[0] and "@" not in said:
        said = f"https://{said}"
    try:
        parts = urlsplit(said)
        host, port = parts.hostname or "", parts.port
        host = host.rstrip(".") if ":" in host else host.rstrip(".").encode("idna").decode("ascii").lower()
    except (ValueError, UnicodeError) as error:
        raise AddressError("no web address", place, "Copy it from your browser's address bar.") from error
    if parts.scheme not in PORTS or not host:
        raise AddressError("no web address", place, "Give one that begins with https:// or http://.")
    if "@" in parts.netloc:
        raise AddressError("it holds a user's name", place, "Leave out what stands before the sign @.")
    if port not in (None, *PORTS.values()):
        raise AddressError(f"port {port}", place, "Only the web's own ports, 80 and 443, are asked.")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = f"?{quote(parts.query, safe='/?%:@!$&()*+,;=~-._')}" if parts.query else ""
    return Address(parts.scheme, host, port or PORTS[parts.scheme], path + query)


def is_public(number: str) -> bool:
    """Say whether an IP address belongs to the public net.

    >>> is_public("93.184.215.14"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False)
    """
    try:
        found = ipaddress.ip_address(number)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address) and (found.scope_id or found.ipv4_mapped):
        return found.scope_id is None and is_public(str(found.ipv4_mapped))
    if any(found in network for network in (*_REFUSED, *_OF_HOSTS) if network.version == found.version):
        return False
    special = found.is_multicast or found.is_reserved or found.is_loopback or found.is_link_local or found.is_private
    return found.is_global and not special and not found.is_unspecified
