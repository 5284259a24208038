"""OpenStack Swift with its S3 API, whole and small: one process, one disk, one copy. Arguments: a folder, and four free ports."""

import array
import os
import sys

import eventlet

eventlet.monkey_patch()

from eventlet import wsgi
from swift.common import storage_policy, utils
from swift.common.ring import RingData
from swift.common.wsgi import loadapp

SWIFT = """
[swift-hash]
swift_hash_path_suffix = docket
[storage-policy:0]
name = only
default = yes
"""

PROXY = """
[pipeline:main]
pipeline = catch_errors gatekeeper listing_formats s3api tempauth bulk slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:s3api]
use = egg:swift#s3api
max_bucket_listing = 100
[filter:tempauth]
use = egg:swift#tempauth
user_docket_tester = not-a-secret .admin
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:bulk]
use = egg:swift#bulk
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
"""


class Memory:
    """What the proxy asks of memcached."""

    def __init__(self):
        self.values = {}

    def set(self, key, value, **_):
        self.values[key] = value

    def get(self, key, **_):
        return self.values.get(key)

    def delete(self, key, **_):
        self.values.pop(key, None)


def with_memory(app):
    memory = Memory()
    return lambda env, start: app({**env, "swift.cache": memory}, start)


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


def serve(app, port):
    listener = eventlet.listen(("127.0.0.1", port))
    eventlet.spawn(wsgi.server, listener, app, log=utils.NullLogger(), log_output=False)


def start(folder, proxy_port, *server_ports):
    os.makedirs(os.path.join(folder, "devices", "disk"), exist_ok=True)
    utils.SWIFT_CONF_FILE = storage_policy.SWIFT_CONF_FILE = write(folder, "swift.conf", SWIFT)
    utils.validate_hash_conf()
    storage_policy.reload_storage_policies()
    common = f"[DEFAULT]\nswift_dir = {folder}\ndevices = {folder}/devices\nmount_check = false\n"
    for kind, port in zip(("account", "container", "object"), server_ports):
        disk = {"id": 0, "region": 1, "zone": 0, "device": "disk", "ip": "127.0.0.1", "port": port, "weight": 1}
        RingData([array.array("H", [0, 0])], [disk], 31).save(os.path.join(folder, kind + ".ring.gz"))
        serve(loadapp(write(folder, kind, f"{common}[app:main]\nuse = egg:swift#{kind}\n")), port)
    serve(with_memory(loadapp(write(folder, "proxy", common + PROXY))), proxy_port)


start(sys.argv[1], *map(int, sys.argv[2:]))
print("ready", flush=True)
eventlet.Event().wait()
