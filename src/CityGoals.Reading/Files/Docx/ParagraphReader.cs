using System.Xml;
using CityGoals.Reading.Files.Office;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Docx;

/// <summary>Reads the text of a paragraph as its reader sees it: with its automatic number, without what is deleted, hidden, a field's code or a reading of kanji.</summary>
internal sealed class ParagraphReader(XmlReader xml, ListNumbers numbers)
{
    private readonly XmlTextBuffer buffer = new();
    private readonly HashSet<SheetFindingCode> remarks = [];

    /// <summary>Reads the paragraph that the reader stands on, to its end. Tabs stay; breaks of lines, columns and pages are line feeds.</summary>
    public string Read()
    {
        if (!xml.IsEmptyElement)
        {
            Read(xml.Depth);
        }

        return buffer.Take();
    }

    /// <summary>What was unusual in the paragraphs read since the last call.</summary>
    public SheetFindingCode[] TakeRemarks()
    {
        if (remarks.Count == 0)
        {
            return [];
        }

        SheetFindingCode[] taken = [.. remarks];
        remarks.Clear();
        return taken;
    }

    private void Read(int depth)
    {
        var (list, level) = ("", 0);
        var (inRun, hidden, inText) = (false, false, false);
        while (xml.NextWithin(depth))
        {
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                inText = false;
                inRun = inRun && xml.LocalName != "r";
                if (xml.LocalName == "pPr")
                {
                    buffer.Append(numbers.Next(list, level));
                }
            }
            else if (xml.NodeType != XmlNodeType.Element)
            {
                if (inText)
                {
                    buffer.Append(xml);
                }
            }
            else
            {
                switch (xml.LocalName)
                {
                    case "r":
                        (inRun, hidden) = (true, false);
                        break;
                    case "t":
                        inText = !hidden && !xml.IsEmptyElement;
                        break;
                    case "tab" when !hidden:
                        buffer.Append("\t");
                        break;
                    case "br" or "cr" or "p" when !hidden:
                        buffer.Append("\n");
                        break;
                    case "noBreakHyphen" when !hidden:
                        buffer.Append("-");
                        break;
                    case "ilvl":
                        level = Word.Number(xml, "val", 0);
                        break;
                    case "numId":
                        list = Word.Value(xml, "val");
                        break;
                    case "vanish" when inRun && Word.IsOn(xml):
                        hidden = true;
                        remarks.Add(SheetFindingCode.HiddenTextNotRead);
                        break;
                    case "strike" or "dstrike" when inRun && Word.IsOn(xml):
                        remarks.Add(SheetFindingCode.StruckOutText);
                        break;
                    case "del" or "moveFrom" when !xml.IsEmptyElement:
                        remarks.Add(SheetFindingCode.DeletedTextNotRead);
                        Skip();
                        break;
                    case "Fallback" or "rt" or "instrText" or "tabs" or "pPrChange" or "rPrChange" when !xml.IsEmptyElement:
                        Skip();
                        break;
                }
            }
        }
    }

    /// <summary>Goes to the end of the element that the reader stands on.</summary>
    private void Skip()
    {
        var depth = xml.Depth;
        while (xml.NextWithin(depth))
        {
        }
    }
}
