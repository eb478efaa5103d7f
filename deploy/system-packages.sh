#!/bin/sh
# system-packages.sh site|pdf|test: are the packages of deploy/packages.txt for this purpose here?
# As root it installs what is missing; else it prints the one line to run and exits 1. PDFs alone may be missing:
# then it exits 0 and the build says so. Tests need the packages of all three.
set -eu
purpose=$1
list=$(dirname "$0")/packages.txt
case $purpose in test) wanted='site|pdf|test' ;; *) wanted=$purpose ;; esac

missing=
for package in $(grep -E "^($wanted) " "$list" | awk '{print $2}'); do
  if [ "$package" = python3-venv ]; then # a Python of one's own brings it along
    "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null && continue
  elif [ "$package" = chromium ]; then # Ubuntu has no such package, its runners have Chrome
    { command -v chromium || command -v google-chrome; } >/dev/null && continue
  elif [ "$package" = chromium-driver ]; then
    command -v chromedriver >/dev/null && continue
  elif command -v dpkg-query >/dev/null; then
    # Ubuntu's time_t rename: libpango-1.0-0 is there as libpango-1.0-0t64 in some releases
    dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null | grep -q ' installed$' && continue
  fi
  missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing:$missing"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  { apt-get update -qq && apt-get install -qq -y --no-install-recommends $missing; } >/dev/null && exit 0
fi
[ "$purpose" = pdf ] && exit 0 # the build itself says that there are no PDFs
echo "Missing system packages. Run:  sudo apt-get install -y$missing" >&2
exit 1
