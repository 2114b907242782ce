# What run.sh and test.sh have in common: what the machine must have. Sourced with the project's folder as the current one.

# Builds leave no server processes behind.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*"; }

stop_with() {
    printf '%s\n' "$*" >&2
    exit 1
}

missing_packages=()

# need PACKAGE JAPANESE ENGLISH TEST...: notes the Debian package when the test fails, and says what it is for.
need() {
    local package=$1 japanese=$2 english=$3
    shift 3
    if ! "$@" > /dev/null 2>&1; then
        missing_packages+=("$package")
        say "$package を入れます: $japanese / installing $package: $english"
    fi
}

has_program() { command -v "$1"; }
has_postgres() { ls /usr/lib/postgresql/*/bin/initdb; }
has_rabbitmq() { test -x /usr/lib/rabbitmq/bin/rabbitmq-server; }
has_icu() { ldconfig -p | grep -q libicuuc || /sbin/ldconfig -p | grep -q libicuuc; }
has_japanese_font() { ls /usr/share/fonts/opentype/noto/NotoSansCJK* || fc-list :lang=ja family | grep -q .; }
has_container_engine() {
    [ -n "${DOCKER_HOST:-}" ] || [ -S /var/run/docker.sock ] || [ -S /run/podman/podman.sock ] ||
        { [ -n "${XDG_RUNTIME_DIR:-}" ] && { [ -S "$XDG_RUNTIME_DIR/docker.sock" ] || [ -S "$XDG_RUNTIME_DIR/podman/podman.sock" ]; }; }
}

icu_package() {
    { apt-cache search --names-only '^libicu[0-9]+$' | sort -V | tail -n 1 | cut -d ' ' -f 1; } 2> /dev/null | grep . || echo libicu72
}

need_everywhere() {
    need "$(icu_package)" '.NET が日本語の並べ替えや日付に使います' '.NET needs it for Japanese dates and collation' has_icu
    need ca-certificates 'パッケージを安全に取り寄せるため' 'packages are fetched over TLS' test -e /etc/ssl/certs/ca-certificates.crt
    need nodejs 'ポータルの字体とデザイントークン、試用のメール受信箱に使います' "the portal's font and design tokens, and the trial mail inbox" has_program node
    need npm '同上' 'the same' has_program npm
    need fonts-noto-cjk '画面と印刷物の日本語の字体' 'a Japanese font for pages and print' has_japanese_font
}

need_servers() {
    need postgresql 'データベース' 'the database server' has_postgres
    need rabbitmq-server 'サービス間のメッセージ' 'messages between the services' has_rabbitmq
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo > /dev/null; then
        sudo "$@"
    else
        stop_with "root の権限が要ります。sudo を入れるか、root で実行してください / root rights are needed: install sudo, or run as root"
    fi
}

# Debian's packages would start servers of their own; ours start with the system and end with it.
install_missing() {
    [ "${#missing_packages[@]}" -gt 0 ] || return 0
    command -v apt-get > /dev/null ||
        stop_with "次のものを入れてから、もう一度実行してください / install these, then run this again: ${missing_packages[*]}"
    as_root sh -c '
        set -e
        export DEBIAN_FRONTEND=noninteractive
        policy=/usr/sbin/policy-rc.d
        if [ ! -e "$policy" ]; then
            trap "rm -f $policy" EXIT
            printf "#!/bin/sh\nexit 101\n" > "$policy"
            chmod 755 "$policy"
        fi
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends "$@" > /dev/null
        for service in postgresql rabbitmq-server; do
            case " $* " in *" $service "*)
                if command -v systemctl > /dev/null; then systemctl --quiet disable "$service" 2> /dev/null || true; fi
            esac
        done
    ' sh "${missing_packages[@]}" ||
        stop_with "パッケージを入れられませんでした / the packages could not be installed: ${missing_packages[*]}"
}

require_dotnet() {
    if ! command -v dotnet > /dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then PATH=$HOME/.dotnet:$PATH; fi
    command -v dotnet > /dev/null && dotnet --list-sdks | grep -q '^10\.' ||
        stop_with ".NET 10 SDK が見つかりません。https://dot.net から入れてください / the .NET 10 SDK is missing: install it from https://dot.net"
}

# build PROJECT OPTION...: its output counts only when it fails.
build() {
    local output
    output=$(dotnet build "$@" -c Release -v quiet --nologo --tl:off 2>&1) || {
        printf '%s\n' "$output" >&2
        stop_with "ビルドできませんでした / the build failed"
    }
}

require_disk() {
    local free
    free=$(df -Pm . | awk 'NR == 2 { print $4 }')
    [ "$free" -ge 2000 ] ||
        stop_with "ディスクの空きが足りません（空き $free MB、必要 2000 MB） / too little disk space ($free MB free, 2000 MB needed)"
}
