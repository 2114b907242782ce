#!/usr/bin/env bash
# Sets up what is missing, builds, starts the whole system with its sample city, and says where it is. Ctrl-C stops everything; the data stay in .data.
# Settings come from variables, e.g. Portal__Port=9080 ./run.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/machine.sh

data=${DataFolder:-$PWD/.data}
[ -n "${AppHostEngine:-}" ] || { if has_container_engine; then AppHostEngine=aspire; else AppHostEngine=local; fi; }
export AppHostEngine DataFolder=$data SampleCity=${SampleCity:-true}

require_disk
need_everywhere
[ "$AppHostEngine" = aspire ] || need_servers
install_missing
require_dotnet

say "ビルドしています（初回は数分かかります） / building (a few minutes the first time)"
build AppHost
if [ "$AppHostEngine" = aspire ]; then exec dotnet run --project AppHost -c Release --no-build; fi

{ mkdir -p "$data/logs" && [ -w "$data" ] && [ -w "$data/logs" ]; } 2> /dev/null || stop_with "データのフォルダーに書き込めません / cannot write to the data folder: $data"
log=$data/logs/$(date +%Y%m%d-%H%M%S).log
find "$data/logs" -name "*.log" -mtime +14 -delete
# In a session of its own, so that Ctrl-C reaches it only once, through us; and told to end should we be killed.
say "起動しています。記録: $log / starting; its log: $log"
setsid setpriv --pdeathsig TERM dotnet AppHost/bin/Release/net10.0/CityGoals.AppHost.dll > "$log" 2>&1 &
app_host=$!

stopping=
stop() {
    stopping=yes
    say ""
    say "止めています / stopping"
    kill -TERM "$app_host" 2> /dev/null || true
}
trap stop INT TERM HUP

# A killed app host leaves its last status, so its number counts too.
is_ready() { grep -qs "\"appHost\": $app_host," "$data/status.json" && grep -q '"ready": true' "$data/status.json"; }

# The address of a resource's endpoint.
address() { node -p "JSON.parse(require('fs').readFileSync('$data/status.json', 'utf8')).resources.$1?.endpoints.http ?? '-'"; }

# The people of the sample city, from the service that signs them in.
demo_accounts() {
    local sign_in
    sign_in=$(address signin)
    exec 3<> "/dev/tcp/localhost/${sign_in##*:}"
    printf 'GET /demo-accounts HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    printf '\n  お試しのアカウント / demo accounts\n'
    sed -e '1,/^\r*$/d' -e 's/^/    /' <&3
    exec 3>&-
}

shown=0
until is_ready; do
    kill -0 "$app_host" 2> /dev/null || break
    sleep 0.5 || true
    news=$(grep '^\[apphost\]' "$log" | tail -n +$((shown + 1)) || true)
    [ -n "$news" ] || continue
    printf '%s\n' "$news" | sed 's/^\[apphost\]/ /'
    shown=$((shown + $(printf '%s\n' "$news" | wc -l)))
done

if [ -z "$stopping" ] && kill -0 "$app_host" 2> /dev/null; then
    accounts=
    if [ "$SampleCity" = true ]; then accounts=$(demo_accounts); fi
    cat << END

  ポータル / portal           $(address portal)
  メール受信箱 / mail inbox   $(address mail)
$accounts

  Ctrl-C で止まります。データは $data に残ります / Ctrl-C stops everything; the data stay in $data
END
fi

code=0
while kill -0 "$app_host" 2> /dev/null; do wait "$app_host" 2> /dev/null && code=0 || code=$?; done
wait "$app_host" 2> /dev/null && code=0 || code=$?
if [ -n "$stopping" ]; then
    say "すべて止まりました / everything has stopped"
    exit 0
fi
# The app host's last word is what a person needs; what led to it is in the log.
reason=$(grep -v '^[[ ]' "$log" | tail -n 1 || true)
printf '%s\n' "${reason:-AppHost が突然終了しました（終了コード $code） / the app host ended abruptly (exit code $code)}" >&2
exit $((code == 0 ? 1 : code))
