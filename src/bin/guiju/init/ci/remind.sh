#!/usr/bin/env bash
# 每个工作日早上运行：写出到了时候的事项，发到各科室的群机器人，发出以后记入 office/reminders.toml 并提交。
# 发不出去就不记，下一次再提醒；有事项逾期的，发完以后以 3 退出。由 guiju init --ci 写成，可以照本单位的情况改。
#
#   GUIJU_HOOK           机器人的地址，收到全部事项，一般是法制机构的群；有事项要提醒时必须有
#   GUIJU_HOOK_<渠道>    某个渠道的机器人的地址；渠道见 guiju.toml 的 [[contact]]，大写，字母、数字以外写作 _
#   GUIJU_ROBOT          wecom（企业微信，不写时即此）、dingtalk（钉钉）或 feishu（飞书）
#   GUIJU_PUSH           推到哪里，不写时为 origin
#   GUIJU_BRANCH         推到哪个分支，不写时为 main
set -euo pipefail

if [ "$(guiju remind --format working-day)" = no ]; then
  echo '今天不上班，不提醒'
  exit 0
fi

# 各次调用同一天，过了半夜也一样。
run=$(guiju remind --format run)
day=${run:0:10}
ended=0
guiju remind --as-of "$day" || ended=$?
case $ended in
  0 | 1 | 3) ;;
  *) exit "$ended" ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
guiju remind --as-of "$day" --format channels >"$work/channels"
if [ ! -s "$work/channels" ]; then
  exit "$ended"
fi

write_body() {
  local code=0
  guiju remind --as-of "$day" --format "${GUIJU_ROBOT:-wecom}" "$@" >"$work/body.json" || code=$?
  [ "$code" -ne 2 ]
}

post() {
  curl --fail --silent --show-error --retry 3 --header 'Content-Type: application/json' \
    --data-binary "@$work/body.json" --output "$work/answer" "$1"
  # 机器人收没收都答 200，收下的才写 0。
  if ! grep -Eq '"(errcode|code|StatusCode)" *: *0 *[,}]' "$work/answer"; then
    cat "$work/answer" >&2
    return 1
  fi
}

write_body
post "${GUIJU_HOOK:?没有机器人的地址，提醒发不出去}"
while read -r channel; do
  name="GUIJU_HOOK_$(printf %s "$channel" | tr '[:lower:]' '[:upper:]' | tr -c '[:alnum:]' _)"
  hook="${!name:-}"
  if [ "$channel" = - ] || [ -z "$hook" ]; then
    continue
  fi
  write_body --channel "$channel"
  post "$hook"
done <"$work/channels"

guiju remind --confirm "$run"
git add office/reminders.toml
git -c user.name="${GIT_AUTHOR_NAME:-guiju}" -c user.email="${GIT_AUTHOR_EMAIL:-guiju@localhost}" \
  commit --quiet --message "记下 $run 的提醒" -- office/reminders.toml
push() { git push --quiet "${GUIJU_PUSH:-origin}" "HEAD:${GUIJU_BRANCH:-main}"; }
push || { git pull --quiet --rebase "${GUIJU_PUSH:-origin}" "${GUIJU_BRANCH:-main}" && push; }
exit "$ended"
