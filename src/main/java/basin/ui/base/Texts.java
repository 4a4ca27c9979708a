package basin.ui.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's words, from {@code basin/ui/messages.properties}. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("basin.ui.messages", Locale.ENGLISH);

    private Texts() {}

    /** The bundle, for views. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    /** The text {@code key} as it stands. */
    public static String get(String key) {
        return BUNDLE.getString(key);
    }

    /** The text {@code key} with {@code {0}}, {@code {1}} … replaced by {@code values}, which are already words. */
    public static String get(String key, String... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
    }
}
