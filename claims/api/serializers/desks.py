"""Desks, their members and their stories."""

from __future__ import annotations

from rest_framework import serializers

from claims.api.fields import Choice
from claims.api.serializers.people import PersonOut
from claims.choices import Role
from claims.models import Desk, Membership, Story


class DeskOut(serializers.ModelSerializer[Desk]):
    class Meta:
        model = Desk
        fields = ("slug", "name", "created_at")
        read_only_fields = fields


class DeskIn(serializers.Serializer[None]):
    name = serializers.CharField(max_length=120)
    slug = serializers.SlugField(max_length=60, help_text="The short name that stands in addresses")
    administrator = serializers.CharField(max_length=150, help_text="The username of its first administrator")


class MemberOut(serializers.ModelSerializer[Membership]):
    user = PersonOut(read_only=True)

    class Meta:
        model = Membership
        fields = ("user", "role", "created_at")
        read_only_fields = fields


class RoleIn(serializers.Serializer[None]):
    role = Choice(choices=Role.choices)


class StoryOut(serializers.ModelSerializer[Story]):
    desk = serializers.SlugField(source="desk.slug", read_only=True)

    class Meta:
        model = Story
        fields = ("id", "desk", "title", "merged_into", "created_at")
        read_only_fields = fields


class StoryIn(serializers.Serializer[None]):
    title = serializers.CharField(max_length=300)
