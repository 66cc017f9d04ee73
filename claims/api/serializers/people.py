"""Persons and their tokens."""

from __future__ import annotations

from rest_framework import serializers

from claims.choices import Role
from claims.models import User


class PersonOut(serializers.ModelSerializer[User]):
    """Who it is, as others on the desk see it."""

    name = serializers.CharField(source="label", read_only=True)

    class Meta:
        model = User
        fields = ("id", "username", "name")
        read_only_fields = fields


class CredentialsIn(serializers.Serializer[None]):
    username = serializers.CharField(max_length=254, help_text="The username or the e-mail address")
    password = serializers.CharField(max_length=1000, trim_whitespace=False, style={"input_type": "password"})


class TokenOut(serializers.Serializer[None]):
    token = serializers.CharField(help_text="Send it as `Authorization: Token ...`")


class OwnDeskOut(serializers.Serializer[None]):
    slug = serializers.SlugField()
    name = serializers.CharField()
    role = serializers.ChoiceField(choices=Role.choices)


class WhoAmIOut(serializers.Serializer[None]):
    id = serializers.IntegerField()
    username = serializers.CharField()
    name = serializers.CharField()
    desks = OwnDeskOut(many=True)
