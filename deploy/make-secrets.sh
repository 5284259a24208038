#!/bin/sh
# Makes the passwords of the server tier in deploy/secrets, once; those that are there stay.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p secrets

new_password() {
  [ -s "secrets/$1" ] && return
  head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n' > "secrets/$1"
}
sha256() { if command -v sha256sum > /dev/null; then sha256sum; else shasum -a 256; fi | cut -c 1-64; }

new_password postgres-password
new_password redis-password

# Redis knows its one user by the password's hash. He has the queue's keys and what BullMQ asks for, and can neither
# change the server's settings nor watch, empty or copy it.
{
  echo 'user default off'
  echo "user docket on #$(sha256 < secrets/redis-password) ~{docket-*}* &* +@all -@admin -@dangerous +info"
} > secrets/redis-users

# The folder keeps everybody else out; inside the containers each server's own user must be able to read its file.
chmod 444 secrets/*
