//! What the public can verify without asking anybody: a copy of the site, its signature, a certificate.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::commits::{by, make_shallow, on_branch, repository};
use crate::harness::{Office, TODAY, files, skipped_without};

const RECORD: &str = "documents/sample/document.toml";
const TEXT: &str = "documents/sample/text/2024-07-15.md";

fn built(office: &Office, words: &str) -> Vec<(String, Vec<u8>)> {
    let output = office.run(&format!("build --as-of {TODAY} --out site {words}"));
    assert_eq!(output.code, 0, "{output:?}");
    files(&office.path("site"))
}

fn value(office: &Office, path: &str) -> Value {
    serde_json::from_slice(&fs::read(office.path(path)).expect("a file")).expect("JSON")
}

/// The plain office, committed.
fn committed() -> Office {
    let office = Office::base().with(".gitignore", "/site\n/.guiju\n/key*\n/other*\n");
    by("甲", "2024-07-01").commit(&office);
    office
}

#[test]
fn a_clone_and_a_zip_give_the_same_bytes_but_for_where_they_come_from() {
    let (clone, zip) = (committed(), Office::base());
    let mut of_clone = built(&clone, "");
    let of_zip = zip.run_with(
        &format!("build --as-of {TODAY} --out site"),
        &[("TZ", "America/Los_Angeles"), ("LC_ALL", "en_US.UTF-8"), ("RAYON_NUM_THREADS", "1")],
    );
    assert_eq!(of_zip.code, 0, "{of_zip:?}");
    let mut of_zip = files(&zip.path("site"));
    for site in [&mut of_clone, &mut of_zip] {
        site.retain(|(path, _)| path != "provenance.json");
    }
    assert!(of_clone == of_zip, "a byte differs");
    let (one, other) = (value(&clone, "site/provenance.json"), value(&zip, "site/provenance.json"));
    let head = repository(&clone).head().ok().and_then(|head| head.target()).expect("a commit").to_string();
    assert_eq!((&one["commit"], &one["uncommitted"], &other["commit"]), (&head.into(), &false.into(), &Value::Null));
    assert_eq!((&one["register"], &one["manifest"]), (&other["register"], &other["manifest"]));
}

#[test]
fn the_manifest_lists_every_file_and_what_is_promised_whatever_the_pages_look_like() {
    let office = committed();
    let site = built(&office, "");
    let before = value(&office, "site/manifest.json");
    let listed: Vec<&str> = before["files"].as_array().expect("files").iter().filter_map(|it| it["path"].as_str()).collect();
    let beside = [".guiju-site", "SHA256SUMS", "manifest.json", "provenance.json"];
    let expected: Vec<&str> = site.iter().map(|(path, _)| path.as_str()).filter(|path| !beside.contains(path)).collect();
    assert_eq!(listed, expected);
    assert_eq!(before["documents"].as_array().map(Vec::len), Some(2));
    // Another design and another layout: other files, the same promise.
    let text = fs::read_to_string(office.path(TEXT)).expect("a text").replace("\n\n", "\n\n\n");
    let office = office.with("site-templates/site.css", "body { color: #111; }\n").with(TEXT, text);
    built(&office, "");
    let after = value(&office, "site/manifest.json");
    assert_ne!(before["files"], after["files"]);
    assert_eq!(before["documents"], after["documents"]);
    let provenance = value(&office, "site/provenance.json");
    assert_eq!(provenance["uncommitted"], true);
    // One word less: another promise, and the site before it is named.
    let office = office.replacing(TEXT, "路灯", "灯");
    built(&office, "");
    let last = value(&office, "site/manifest.json");
    assert_ne!(last["documents"][0]["texts"], before["documents"][0]["texts"]);
    assert_eq!(last["documents"][1], before["documents"][1]);
    let previous = value(&office, "site/provenance.json");
    assert_eq!(previous["previous"], provenance["manifest"]);
    built(&office, "");
    assert_eq!(value(&office, "site/provenance.json"), previous, "the same site again takes no other's place");
}

#[test]
fn sha256sum_knows_the_list() {
    let office = committed();
    built(&office, "");
    let check = || Command::new("sha256sum").args(["--check", "--quiet", "SHA256SUMS"]).current_dir(office.path("site")).output();
    if skipped_without("sha256sum", check().is_ok()) {
        return;
    }
    assert!(check().expect("sha256sum").status.success());
    fs::write(office.path("site/d/sample.txt"), "一").expect("written");
    assert!(!check().expect("sha256sum").status.success());
}

#[test]
fn a_changed_byte_an_added_file_and_a_missing_one_are_named() {
    let office = committed();
    built(&office, "");
    let verify = |words: &str| {
        let output = office.run(&format!("verify-site site {words}"));
        (output.code, output.stdout, output.stderr)
    };
    let (code, said, beside) = verify("");
    assert_eq!((code, said.as_str()), (0, ""));
    assert!(beside.contains("清单里的 37 个文件都一致"), "{beside}");
    assert!(beside.contains("没有签名；清单本身有没有被换"), "{beside}");
    let page = office.path("site/d/sample.html");
    let mut bytes = fs::read(&page).expect("a page");
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    fs::write(&page, bytes).expect("written");
    fs::write(office.path("site/d/forged.html"), "").expect("written");
    fs::remove_file(office.path("site/d/steady.txt")).expect("removed");
    let expected = "有改动：d/sample.html\n缺少：d/steady.txt\n清单里没有：d/forged.html\n";
    assert_eq!(verify("").1, expected);
    assert_eq!(verify("").0, 1);
    assert_eq!(verify("--lang en").1, "changed: d/sample.html\nmissing: d/steady.txt\nnot in the manifest: d/forged.html\n");
    // A manifest written anew by hand agrees neither with the list nor with the provenance.
    built(&office, "");
    let manifest = fs::read_to_string(office.path("site/manifest.json")).expect("a manifest");
    fs::write(office.path("site/manifest.json"), manifest.replace(TODAY, "2026-11-25")).expect("written");
    assert_eq!(verify("").1, "SHA256SUMS 与清单不一致\nprovenance.json 与清单不一致\n");
    fs::remove_file(office.path("site/manifest.json")).expect("removed");
    let (code, _, said) = verify("");
    assert!(code == 2 && said.contains("site 里没有 manifest.json"), "{said}");
}

/// Makes a key of OpenSSH; whether there is an ssh-keygen.
fn key(office: &Office, name: &str) -> bool {
    let mut made = Command::new("ssh-keygen");
    made.args(["-q", "-t", "ed25519", "-N", "", "-C", "office@example.gov.cn", "-f"]).arg(office.path(name));
    !skipped_without("ssh-keygen", made.status().is_ok_and(|status| status.success()))
}

#[test]
fn a_signature_tells_who_published_and_fails_on_another_key_or_another_manifest() {
    let office = committed();
    if !key(&office, "key") || !key(&office, "other") {
        return;
    }
    built(&office, "");
    let verify = |key: &str| office.run(&format!("verify-site site --key {key}"));
    let unsigned = verify("key.pub");
    assert_eq!((unsigned.code, unsigned.stdout.as_str()), (1, "没有签名\n"), "{unsigned:?}");
    let signed = office.run("sign site --key key");
    assert!(signed.code == 0 && signed.stderr.contains("已签名：site/manifest.json.sig"), "{signed:?}");
    let good = verify("key.pub");
    assert_eq!((good.code, good.stdout.as_str()), (0, ""), "{good:?}");
    assert!(good.stderr.contains("清单由 office@example.gov.cn 签名，签名有效"), "{good:?}");
    assert!(office.run("verify-site site").stderr.contains("有签名，没有核对；加 --key 公钥核对"));
    let public = fs::read_to_string(office.path("key.pub")).expect("a key");
    let office = office.with("key-allowed", format!("法规科 namespaces=\"guiju-site\" {public}"));
    let verify = |key: &str| office.run(&format!("verify-site site --key {key}"));
    assert!(verify("key-allowed").stderr.contains("清单由 法规科 签名"), "{:?}", verify("key-allowed"));
    let stranger = verify("other.pub");
    assert_eq!((stranger.code, stranger.stdout.as_str()), (1, "签名无效，或不是所给公钥签的\n"), "{stranger:?}");
    // Signed again, for people have second thoughts; then the site is changed, list and provenance with it.
    assert_eq!(office.run("sign site --key key").code, 0);
    let signature = fs::read(office.path("site/manifest.json.sig")).expect("a signature");
    let office = office.replacing(TEXT, "路灯", "街灯");
    built(&office, "");
    fs::write(office.path("site/manifest.json.sig"), signature).expect("written");
    let changed = office.run("verify-site site --key key.pub");
    assert_eq!((changed.code, changed.stdout.as_str()), (1, "签名无效，或不是所给公钥签的\n"), "{changed:?}");
    let nobody = office.run("sign site --key nowhere");
    assert!(nobody.code == 2 && nobody.stderr.contains("ssh-keygen 没有运行成功"), "{nobody:?}");
}

const CERTIFICATE: &str = "certificates/sample-2026-11-24.json";

fn certified(office: &Office) -> String {
    let output = office.run("certify sample --as-of 2026-11-24 --out certificates");
    assert_eq!(output.code, 0, "{output:?}");
    fs::read_to_string(office.path(CERTIFICATE)).expect("a certificate")
}

#[test]
fn a_certificate_is_derived_again_and_one_false_character_is_refused() {
    let office = committed();
    let text = certified(&office);
    let told = value(&office, CERTIFICATE);
    assert_eq!(told["notice"], "数据核验单（不具证明效力）");
    assert_eq!((&told["status"], &told["until"]), (&"in-force".into(), &"2029-07-14".into()));
    assert_eq!(told["title"], "【演示】示例市路灯管理规定");
    let page = fs::read_to_string(office.path("certificates/sample-2026-11-24.html")).expect("a page");
    for said in [
        "数据核验单（不具证明效力）",
        "示城管〔2024〕2号",
        "现行有效",
        told["commit"].as_str().expect("a commit"),
        "guiju verify-certificate sample-2026-11-24.json",
    ] {
        assert!(page.contains(said), "{said} is not on the page");
    }
    let verify = || {
        let output = office.run(&format!("verify-certificate {CERTIFICATE}"));
        (output.code, output.stdout)
    };
    assert_eq!(verify(), (0, "属实：由登记重新推算，逐项一致\n".to_owned()));
    let falsified = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        fs::write(office.path(CERTIFICATE), text.replacen(from, to, 1)).expect("written");
        verify()
    };
    let refused = |why: &str| (1, format!("不属实：{why}\n"));
    assert_eq!(falsified("2029-07-14", "2029-07-15"), refused("与登记不一致的项：until"));
    assert_eq!(falsified("路灯", "街灯"), refused("与登记不一致的项：title"));
    assert_eq!(falsified("in-force", "in-farce"), refused("与登记不一致的项：status"));
    assert_eq!(falsified("  \"schema\"", " \"schema\""), refused("写法与生成时不同"));
    // A day on which the same holds would be true of that day; the certificate is of this one.
    assert_eq!(falsified("\"as_of\": \"2026-11-24\"", "\"as_of\": \"2026-11-14\""), refused("与登记不一致的项：sha256"));
    // Any character, wherever it stands.
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    for (at, character) in characters.iter().step_by(37) {
        let other = if *character == '1' { '2' } else { '1' };
        let mut false_one = text.clone();
        false_one.replace_range(*at..*at + character.len_utf8(), &other.to_string());
        fs::write(office.path(CERTIFICATE), false_one).expect("written");
        assert_eq!(verify().0, 1, "the character {character} at {at}");
    }
}

#[test]
fn a_certificate_holds_when_the_record_goes_on_and_says_so() {
    let office = committed();
    certified(&office);
    let record = fs::read_to_string(office.path(RECORD)).expect("a record");
    let office = office.with(RECORD, format!("{record}\n[[event]]\ntype = \"repealed\"\ndate = 2026-11-01\n"));
    by("乙", "2026-11-25").commit(&office);
    let output = office.run(&format!("verify-certificate {CERTIFICATE}"));
    assert_eq!((output.code, output.stdout.as_str()), (0, "属实：由登记重新推算，逐项一致\n"), "{output:?}");
    assert!(output.stderr.contains("这件文件的登记此后有变化"), "{output:?}");
    // By what was recorded by that day it says the same again.
    let again = office.run("certify sample --as-of 2026-11-24 --known-at 2026-11-24 --out again");
    assert_eq!(again.code, 0, "{again:?}");
    let bytes = |folder: &str| fs::read(office.path(&format!("{folder}/sample-2026-11-24.json"))).expect("a certificate");
    assert_eq!(bytes("again"), bytes("certificates"));
}

#[test]
fn a_certificate_of_a_commit_outside_the_history_is_refused_and_a_part_of_the_history_says_so() {
    let office = committed();
    let start = repository(&office).head().ok().and_then(|head| head.target()).expect("a commit");
    on_branch(&office, "aside", start);
    let office = office.replacing(RECORD, "\"5 years\"", "\"8 years\"");
    by("丙", "2024-08-01").commit(&office);
    certified(&office);
    on_branch(&office, "main", start);
    let output = office.run(&format!("verify-certificate {CERTIFICATE}"));
    assert!(output.code == 1 && output.stdout.starts_with("不属实：登记的历史里没有提交 "), "{output:?}");
    // A certificate needs one commit, and its verification that commit.
    certified(&office);
    let office = office.with("notes.md", "说明\n");
    let second = by("甲", "2024-09-01").commit(&office);
    make_shallow(&office, second);
    assert_eq!(office.run("certify steady --as-of 2026-11-24 --out certificates").code, 0);
    assert_eq!(office.run("verify-certificate certificates/steady-2026-11-24.json").code, 0);
    let zip = Office::base();
    let output = zip.run("certify sample --as-of 2026-11-24");
    assert!(output.code == 2 && output.stderr.contains("用 git clone 取得版本库"), "{output:?}");
}

#[test]
fn what_the_public_may_not_see_is_not_certified() {
    let office =
        committed().replacing(RECORD, "disclosure   = \"active\"", "disclosure   = \"none\"\ndisclosure-basis = \"内部事务\"");
    by("乙", "2024-08-01").commit(&office);
    for words in ["sample --as-of 2026-11-24", "steady --as-of 2024-06-04", "nothing --as-of 2026-11-24"] {
        let output = office.run(&format!("certify {words} --out certificates"));
        assert!(output.code == 2 && output.stderr.contains("不出核验单"), "{output:?}");
    }
    assert!(!Path::new(&office.path("certificates")).exists());
}
