use super::*;

/// The tree, a node a line: its kind, address and words.
fn outline(text: &str) -> String {
    let read = read(text);
    let mut out = String::new();
    let mut depths = vec![0_usize; read.nodes.len()];
    for (at, node) in read.nodes.iter().enumerate() {
        depths[at] = node.parent.map_or(0, |parent| depths[parent] + 1);
        let words: String = text[node.words.clone()].chars().take(12).collect();
        out.push_str(&format!("{}{} {} {words}\n", "  ".repeat(depths[at]), node.kind.as_str(), node.id).replace("  \n", "\n"));
    }
    for span in &read.unplaced {
        out.push_str(&format!("? {}\n", &text[span.clone()]));
    }
    out.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let expected: String =
        expected.trim_matches('\n').lines().map(|line| format!("{}\n", line.strip_prefix("        ").unwrap_or(line))).collect();
    snapbox::assert_data_eq!(outline(text), snapbox::Data::text(expected).raw());
}

#[test]
fn a_rule_with_chapters() {
    check(
        "# 甲办法\n\n（2021年6月1日市政府令第3号公布）\n\n第一章　总则\n\n第一条　甲。\n\n乙。\n\n第二章　管理\n\n第一节 收集\n\n第二条（目的）　有下列情形的：\n\n（一）丙；\n\n1.丁；\n\n（二）戊。\n\n己。\n\n附　则\n\n第二条之一　庚。\n\n示例市人民政府\n\n2021年6月1日\n",
        "
        title  甲办法
        note  （2021年6月1日市政
        chapter chp_1 第一章　总则
          article art_1
            paragraph art_1__para_1 甲。
            paragraph art_1__para_2 乙。
        chapter chp_2 第二章　管理
          section chp_2__sec_1 第一节 收集
            article art_2
              paragraph art_2__para_1 有下列情形的：
                point art_2__para_1__point_1 丙；
                  indent art_2__para_1__point_1__indent_1 丁；
                point art_2__para_1__point_2 戊。
              paragraph art_2__para_2 己。
        chapter chp_final 附　则
          article art_2-1
            paragraph art_2-1__para_1 庚。
        signature  示例市人民政府
        signature  2021年6月1日
",
    );
}

#[test]
fn words_after_a_list_go_on_where_no_sentence_has_ended() {
    check(
        "第一条　有下列情形：\n\n（一）甲；\n\n甲的说明；\n\n（二）乙；\n\n的，处罚款。\n\n第二款。\n",
        "
        article art_1
          paragraph art_1__para_1 有下列情形：
            point art_1__para_1__point_1 甲；
              continuation  甲的说明；
            point art_1__para_1__point_2 乙；
            continuation  的，处罚款。
          paragraph art_1__para_2 第二款。
",
    );
}

#[test]
fn a_notice_without_articles() {
    check(
        "# 关于乙的通知\n\n各有关单位：\n\n一、总体要求\n\n坚持丙。\n\n（一）丁。\n\n戊的说明。\n\n（二）己。\n\n二、附带要求\n\n附件1\n\n第一条　庚。\n",
        "
        title  关于乙的通知
        preamble  各有关单位：
        clause cl_1 总体要求
          paragraph  坚持丙。
            point cl_1__point_1 丁。
              continuation  戊的说明。
            point cl_1__point_2 己。
        clause cl_2 附带要求
        attachment att_1 附件1
          article att_1__art_1
            paragraph att_1__art_1__para_1 庚。
",
    );
}

#[test]
fn quoted_articles_are_another_texts() {
    check(
        "# 关于修改《甲办法》的决定\n\n第一条　将第三条修改为：“第三条　甲。\n\n第四条　乙。”\n\n第二条　本决定自公布之日起施行。\n",
        "
        title  关于修改《甲办法》的决定
        article art_1
          paragraph art_1__para_1 将第三条修改为：“第三条
            quotation  第四条　乙。”
        article art_2
          paragraph art_2__para_1 本决定自公布之日起施行。
",
    );
}

#[test]
fn what_has_no_certain_place_is_kept_and_counted() {
    check(
        "第一章　总则\n\n没有条的话。\n\n第一条　甲。\n",
        "
        chapter chp_1 第一章　总则
          paragraph  没有条的话。
          article art_1
            paragraph art_1__para_1 甲。
        ? 没有条的话。
",
    );
}
