#!/bin/sh
# Puts the passwords, which Compose hands over as files, into the servers' addresses: so they stand in no image and in no
# `docker inspect`.
set -eu
postgres_password=$(cat /run/secrets/postgres-password)
redis_password=$(cat /run/secrets/redis-password)
export DOCKET_DATABASE="postgres://docket:$postgres_password@postgres/docket"
export DOCKET_REDIS="redis://docket:$redis_password@redis"
exec node --import tsx src/cli/main.ts "$@"
