"""Reads the mail files named on the command line with Python's own parser and prints what it saw as JSON."""
import email
import email.policy
import json
import sys


def addresses(message):
    fields = ("from", "sender", "reply-to", "to", "cc", "bcc")
    return [a.addr_spec for name in fields for header in message.get_all(name, []) for a in header.addresses]


def defects(message):
    found = [type(d).__name__ for d in message.defects]
    found += [type(d).__name__ for header in message.values() for d in header.defects]
    return found + [d for part in message.iter_parts() for d in defects(part)]


def leaves(message):
    if message.is_multipart():
        return [leaf for part in message.iter_parts() for leaf in leaves(part)]
    return [{"type": message.get_content_type(), "text": message.get_content()}]


def read(path):
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    return {
        "headers": [{"name": name, "value": str(value)} for name, value in message.items()],
        "addresses": addresses(message),
        "type": message.get_content_type(),
        "parts": leaves(message),
        "defects": defects(message),
    }


json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
