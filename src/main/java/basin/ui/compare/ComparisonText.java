package basin.ui.compare;

import basin.ui.base.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison as text. */
final class ComparisonText {
    private ComparisonText() {}

    /** With numbers in full and empty fields where there is none (RFC 4180, but for the line's end). */
    static String csv(Comparison c) {
        return lines(
                c,
                ComparisonText::quoted,
                cell -> Double.isNaN(cell.value()) ? "" : Double.toString(cell.value()),
                fields -> String.join(",", fields));
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** As it is shown, in pipes. */
    static String markdown(Comparison c) {
        String table = lines(
                c,
                text -> text.replace("|", "\\|"),
                cell -> cell.best() ? "**" + cell.text() + "**" : cell.text(),
                fields -> "| " + String.join(" | ", fields) + " |");
        int head = table.indexOf('\n') + 1;
        return table.substring(0, head) + "|---|" + "---:|".repeat(c.heads().size()) + '\n' + table.substring(head);
    }

    private static String lines(
            Comparison c,
            Function<String, String> word,
            Function<Comparison.Cell, String> number,
            Function<List<String>, String> line) {
        Stream<List<String>> head = Stream.of(Stream.concat(
                        Stream.of(word.apply(Texts.get("compare.figure"))),
                        c.heads().stream().map(h -> word.apply(h.title())))
                .toList());
        Stream<List<String>> rows = c.rows().stream().map(r -> Stream.concat(
                        Stream.of(word.apply(r.name())), r.cells().stream().map(number))
                .toList());
        return Stream.concat(head, rows).map(line).collect(Collectors.joining("\n", "", "\n"));
    }
}
