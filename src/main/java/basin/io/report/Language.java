package basin.io.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The language of a report. What it says is written here in English; another language knows the same sentences and patterns
 * by their English words.
 *
 * @param tag by BCP 47, as HTML names languages
 * @param sentences whole texts, each into this language; what is not known stays as it is
 * @param patterns texts with places {@code {0}}, {@code {1}} …, each into this language
 */
public record Language(String tag, UnaryOperator<String> sentences, UnaryOperator<String> patterns) {
    /** As it is written. */
    public static final Language ENGLISH = new Language("en", UnaryOperator.identity(), UnaryOperator.identity());

    private static final char BOUND = '\u00A0';

    /** {@code pattern} in this language with {@code values}, which are already words, in its places. */
    String say(String pattern, String... values) {
        return new MessageFormat(patterns.apply(pattern), Locale.ENGLISH).format(values);
    }

    /** {@code english} in this language; words that hold together still do, and white space stays around it. */
    String of(String english) {
        String words = english.strip();
        if (words.isEmpty()) {
            return english;
        }
        boolean bound = words.indexOf(BOUND) >= 0;
        String said = sentences.apply(words.replace(BOUND, ' '));
        int start = english.indexOf(words);
        return english.substring(0, start)
                + (bound ? said.replace(' ', BOUND) : said)
                + english.substring(start + words.length());
    }
}
