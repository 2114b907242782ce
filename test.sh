#!/usr/bin/env bash
# Sets up what is missing, builds, and runs all tests. The last line is: N passed, N failed, N skipped
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/machine.sh

# The tests run the machine's own servers, whatever else there is.
export AppHostEngine=local

require_disk
need_everywhere
need_servers
need chromium '画面と PDF のテスト' 'tests of pages and PDF files' has_program chromium
install_missing
require_dotnet

results=$PWD/TestResults
rm -rf "$results"
mkdir -p "$results"
failed_programs=0

say "形を確かめています / checking the format"
dotnet restore CityGoals.sln --locked-mode -v quiet || stop_with "パッケージを取り寄せられません / the packages cannot be restored"
dotnet format whitespace CityGoals.sln --verify-no-changes --no-restore -v quiet || stop_with "形が整っていません。dotnet format を実行してください / the format is off: run dotnet format"
say "ビルドしています / building"
build CityGoals.sln --no-restore

mapfile -t projects < <(dotnet sln CityGoals.sln list | sed -n 's|.*/\(CityGoals\.[^/]*\.Tests\)\.csproj$|\1|p')

# One pair of servers for the whole run; they end when their input does. Each project has a virtual host of its own, and hears no other's events.
export CITYGOALS_TEST_VIRTUAL_HOSTS="${projects[*]}"
coproc servers { SAMPLE_PROGRAM=servers exec dotnet tests/CityGoals.LocalProcesses.Tests/bin/Release/net10.0/CityGoals.LocalProcesses.Tests.dll 2> "$results/servers.log"; }
servers_id=$servers_PID
trap 'kill "$servers_id" 2> /dev/null || true' EXIT
for _ in 1 2; do
    IFS= read -r -t 180 line <&"${servers[0]}" || { cat "$results/servers.log" >&2; stop_with "テスト用のサーバーが起動しません / the servers for the tests do not start"; }
    export "${line?}"
done

# run_one PROJECT: its output goes to a file, and is shown when something failed.
run_one() {
    local name=$1 began=$SECONDS code=0
    CITYGOALS_TEST_RABBITMQ="${CITYGOALS_TEST_RABBITMQ%/}/$name" timeout --kill-after 10 900 dotnet "tests/$name/bin/Release/net10.0/$name.dll" --results-directory "$results" --report-trx --report-trx-filename "$name.trx" \
        > "$results/$name.log" 2>&1 < /dev/null || code=$?
    echo "$code" > "$results/$name.code"
    if [ "$code" -ne 0 ]; then cat "$results/$name.log"; fi
    say "$name: $((SECONDS - began)) s, exit code $code"
}
export -f run_one say
export results

# These take the whole machine; the others go two at a time.
alone=(CityGoals.LocalProcesses.Tests CityGoals.Faults.Tests CityGoals.EndToEnd.Tests)
printf '%s\n' "${projects[@]}" | grep -vxF "$(printf '%s\n' "${alone[@]}")" | xargs -P 2 -I {} bash -c 'run_one {}'
for project in "${alone[@]}"; do run_one "$project"; done

count() { { grep -ho "<Counters [^>]*" "$results"/*.trx || true; } | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(count passed)
failed=$(count failed)
skipped=$(($(count total) - $(count executed)))

# A program that broke off, or had nothing to run, is a failure even where no single test is.
for project in "${projects[@]}"; do
    code=$(cat "$results/$project.code" 2> /dev/null || echo none)
    if [ "$code" != 0 ] && ! grep -qs '<Counters [^>]* failed="[1-9]' "$results/$project.trx"; then
        say "$project はテストを終えませんでした（終了コード $code） / $project did not finish its tests (exit code $code)"
        failed=$((failed + 1))
    fi
done

# Only the real sheet may be absent from the machine that has to have everything.
if [ "${CITYGOALS_REQUIRE_INFRA:-}" = 1 ]; then
    lacking=$(grep -h -A 5 'outcome="NotExecuted"' "$results"/*.trx 2> /dev/null | grep -o '<Message>[^<]*' | grep -vc 'The real sheet' || true)
    if [ "$lacking" -gt 0 ]; then
        say "必要なものが欠けているために省いたテストがあります: $lacking / tests were skipped for want of what the machine must have: $lacking"
        failed=$((failed + lacking))
        skipped=$((skipped - lacking))
    fi
fi

{ grep -ho '<UnitTestResult [^>]*outcome="Failed"[^>]*' "$results"/*.trx || true; } | sed 's|.* testName="\([^"]*\)".*|失敗 / failed: \1|'
exec {servers[1]}>&-
wait "$servers_id" 2> /dev/null || true
say "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
