package basin.io.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * HTML that is well-formed XML too: every element is closed, every text and attribute escaped. Texts, and attributes that are
 * read aloud, are put into its language. Not thread safe.
 */
final class Markup {
    private static final char REPLACEMENT = '\uFFFD';

    private static final Set<String> WORDS = Set.of("aria-label", "alt");

    private final Language language;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    Markup(Language language) {
        this.language = language;
    }

    /** The language of its texts. */
    Language language() {
        return language;
    }

    /** Begins {@code tag} with attributes given as name, value, … */
    Markup open(String tag, String... attributes) {
        begin(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    /** Ends the element begun last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends an element and its line. */
    Markup closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** An element with nothing but {@code text}. */
    Markup leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element of HTML that never has an end, or an empty one of SVG. */
    Markup empty(String tag, String... attributes) {
        begin(tag, attributes).append("/>");
        return this;
    }

    /** Text, escaped. */
    Markup text(String text) {
        escape(language.of(text));
        return this;
    }

    /** A style sheet of the program's own, which holds no less-than sign and no ampersand. */
    Markup style(String css) {
        open("style");
        out.append('\n').append(css);
        return closeLine();
    }

    private StringBuilder begin(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(WORDS.contains(attributes[i]) ? language.of(attributes[i + 1]) : attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(c) ? c : REPLACEMENT);
            }
        });
    }

    /** Whether XML 1.0 may hold the character. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c < 0xFFFE)
                || c > 0xFFFF;
    }

    /** The whole document; every element must have ended. */
    String document() {
        return "<!DOCTYPE html>\n" + fragment();
    }

    /** As {@link #document}, without a page around it. */
    String fragment() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("The element " + open.peek() + " has not ended.");
        }
        return out.toString();
    }
}
