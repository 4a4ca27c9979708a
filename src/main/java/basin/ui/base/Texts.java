package basin.ui.base;

import basin.io.Numbers;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The window's words, in the language that was chosen before it was made; numbers are written alike in all languages. On
 * the user interface's thread, but for the words of a failure.
 */
public final class Texts {
    /** The languages there are; the first takes the place of any other. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String NAME = "basin.ui.messages";
    private static volatile Language spoken = new Language(Locale.ENGLISH, bundle(Locale.ENGLISH));

    private record Language(Locale locale, ResourceBundle words) {}

    private Texts() {}

    /** Words of windows made from now on are of {@code language}, or English where that is none of {@link #LANGUAGES}. */
    public static void speak(Locale language) {
        Locale known = LANGUAGES.stream()
                .filter(l -> l.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        spoken = new Language(known, bundle(known));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                NAME,
                language.equals(Locale.ENGLISH) ? Locale.ROOT : language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language in force. */
    public static Locale language() {
        return spoken.locale();
    }

    /** The bundle, for views. */
    public static ResourceBundle bundle() {
        return spoken.words();
    }

    /** The English words, whatever is spoken. */
    static ResourceBundle english() {
        return bundle(Locale.ENGLISH);
    }

    /** The text {@code key} as it stands. */
    public static String get(String key) {
        return bundle().getString(key);
    }

    /** The text {@code key} for {@code count} of something: that for one, or that for many. */
    public static String count(String key, long count) {
        return count == 1 ? get(key + ".one") : get(key + ".many", Numbers.count(count));
    }

    /** The text {@code key} with {@code {0}}, {@code {1}} … replaced by {@code values}, which are already words. */
    public static String get(String key, String... values) {
        return new MessageFormat(bundle().getString(key), Locale.ENGLISH).format(values);
    }
}
