using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Texts;

/// <summary>Words of the import's pages.</summary>
public static class ImportWords
{
    public static readonly Bilingual Title = new("シートの取り込み", "Import sheets");
    public static readonly Bilingual Lead = new(
        "重点目標管理シートのファイルを選んでください。中の文は一字も変えずに保存します。",
        "Choose files of priority goal sheets. Their words are kept without changing a single character.");
    public static readonly Bilingual Field = new("シートのファイル", "Sheet files");
    public static readonly Bilingual Required = new("※必須", "required");
    public static readonly Bilingual Send = new("ファイルを取り込む", "Import the files");
    public static readonly Bilingual Sending = new("取り込んでいます。そのままお待ちください。", "Importing. Please wait.");
    public static readonly Bilingual NoFile = new("ファイルを選んでください。", "Choose a file.");
    public static readonly Bilingual WhatHappens = new("取り込むとどうなりますか", "What happens then");
    public static readonly Bilingual StepReview = new("ファイルを読み取り、元の文と並べて示します。確かめて、直してから、シートを作ります。", "Each file is read and shown beside its own words. You check, correct, and then make the sheets.");
    public static readonly Bilingual StepDraft = new("シートは下書きになります。公表するまで、状況や期限の画面には出ません。", "Each sheet becomes a draft. It reaches the status and the deadlines when it is published.");
    public static readonly Bilingual StepSame = new("同じファイルをもう一度取り込んでも、何も変わりません。", "Importing the same file again changes nothing.");
    public static readonly Bilingual StepRefused = new("読めないファイルは、行とセルを示してお返しします。一部だけが保存されることはありません。",
        "A file that cannot be read is refused with the line and the cell. It is never stored in part.");
    public static readonly Bilingual Past = new("これまでに取り込んだファイル", "Files imported so far");
    public static readonly Bilingual PastEmpty = new("取り込んだファイルはまだありません。", "No file was imported yet.");
    public static readonly Bilingual File = new("ファイル", "File");
    public static readonly Bilingual When = new("取り込んだ日時", "Imported at");
    public static readonly Bilingual Who = new("取り込んだ人", "Imported by");
    public static readonly Bilingual Sheets = new("シート（件）", "Sheets");
    public static readonly Bilingual ResultTitle = new("取り込みの結果", "Result of the import");
    public static readonly Bilingual Refused = new("取り込めませんでした", "Not imported");
    public static readonly Bilingual NoAnswer = new(
        "目標のサービスが応答しませんでした。同じファイルをもう一度取り込んでください。二重に保存されることはありません。",
        "The goals service did not answer. Import the same file again; nothing will be stored twice.");
    public static readonly Bilingual Remarks = new("お知らせする点", "Remarks");
    public static readonly Bilingual RemarksLead = new("読み取れましたが、ふつうと違う書き方がありました。", "These were read, but are written in an unusual way.");
    public static readonly Bilingual Faults = new("直す所", "What to correct");
    public static readonly Bilingual Line = new("行", "Line");
    public static readonly Bilingual Cell = new("セル", "Cell");
    public static readonly Bilingual WholeLine = new("行全体", "whole line");
    public static readonly Bilingual What = new("内容", "What");
    public static readonly Bilingual More = new("ほかのファイルを取り込む", "Import more files");
    public static readonly Bilingual GoOn = new("取り込みの状況を見る", "See the progress of the import");
    public static readonly Bilingual Jobs = new("最近の取り込み", "Recent imports");
    public static readonly Bilingual JobFiles = new("ファイル（件）", "Files");
    public static readonly Bilingual JobOpen = new("確認待ち（件）", "Waiting");

    public static Bilingual Limits(int files, int megabytesEach, int megabytes) => new(
        $"一度に{files}ファイル、1ファイル{megabytesEach}MB、合わせて{megabytes}MBまで選べます。",
        $"Up to {files} files at once, {megabytesEach} MB each and {megabytes} MB together.");

    public static Bilingual TooLarge(int megabytes) => new($"ファイルが大きすぎます。1ファイルは{megabytes}MBまでです。", $"The file is too large. The limit is {megabytes} MB for each file.");

    public static Bilingual TooMany(int files) => new($"ファイルが多すぎます。一度に選べるのは{files}ファイルまでです。", $"Too many files. Choose up to {files} at once.");

    public static Bilingual Taken(int taken, int of) => new(
        $"{of}ファイルのうち{taken}ファイルを受け取りました。", $"{taken} of {Counted.Of(of, "", "file", "files").En} taken in.");
}
