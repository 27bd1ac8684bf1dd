# Verifies an Open Badge 3.0 with a library that is not ours (PyPI's openbadgeslib, over PyJWT and cryptography).
#
# Given the address of a certificate's page and a file with its token, it says "valid" or "refused: why". The key is the
# one that the token names; the list of what was revoked is fetched where the credential says, and verified with that
# same key: what an earlier key signed is still told of by it. With --baked, the token must also be the one that the
# library finds in the badge's picture.

import json
import sys
import urllib.request

import jwt
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import RSAAlgorithm
from openbadgeslib.ob3 import OB3VerificationError, OB3Verifier


def fetch(url):
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read()


def main():
    page, path = sys.argv[1], sys.argv[2]
    token = open(path, encoding="ascii").read().strip()
    if "--baked" in sys.argv and OB3Verifier.extract_token_from_png(fetch(page + "/badge.png")) != token:
        print("refused: the picture holds another token")
        return
    try:
        key = RSAAlgorithm.from_jwk(json.loads(fetch(jwt.get_unverified_header(token)["kid"])))
        pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        OB3Verifier(pem).verify(token, check_status=True, download=fetch)
    except (OB3VerificationError, jwt.PyJWTError, OSError, ValueError) as error:  # OSError: no key at that address
        print("refused:", error)
        return
    print("valid")


main()
