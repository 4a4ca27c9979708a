package basin.ui.base;

import basin.io.report.Language;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences that other rooms say, which know no window, in its language. Each is known by its English pattern, the text
 * {@code said.…}; one that is not known stays English, with those beside it.
 */
public final class Sentences {
    private static final String PREFIX = "said.";
    /** Patterns of reports, which are asked for by their whole text. */
    private static final String PHRASE = "phrase.";

    /** Names of files stand in these, which are no words. */
    private static final String PATH = PREFIX + "path.";

    private static final String PART = PREFIX + "part.";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\.) (?=[\\p{L}“‖])");
    private static final List<Known> ALL = all();
    private static final Map<String, String> PHRASES = Texts.english().keySet().stream()
            .filter(k -> k.startsWith(PHRASE))
            .collect(Collectors.toMap(k -> Texts.english().getString(k), k -> k));

    private Sentences() {}

    /** A text that is known by its pattern, of which each group is the value of the place of its number. */
    private record Known(String key, Pattern pattern, List<Integer> places) {}

    private static List<Known> all() {
        return Texts.english().keySet().stream()
                .filter(k -> k.startsWith(PREFIX))
                .sorted(Comparator.comparing((String k) -> -fixed(k)).thenComparing(k -> k))
                .map(Sentences::known)
                .toList();
    }

    /** How many characters of a pattern are its own: the more, the surer. */
    private static int fixed(String key) {
        return PLACE.matcher(Texts.english().getString(key)).replaceAll("").length();
    }

    private static Known known(String key) {
        String text = Texts.english().getString(key);
        Matcher places = PLACE.matcher(text);
        List<Integer> numbers =
                places.results().map(r -> Integer.valueOf(r.group(1))).toList();
        String pattern = Stream.of(PLACE.split(text, -1)).map(Pattern::quote).collect(Collectors.joining("(.+?)"));
        return new Known(key, Pattern.compile(pattern, Pattern.DOTALL), numbers);
    }

    /** {@code english}, a sentence or some, in the window's language. */
    public static String of(String english) {
        if (english == null || english.isEmpty() || Texts.language().equals(Locale.ENGLISH)) {
            return english;
        }
        List<Optional<String>> parts =
                Stream.of(BETWEEN.split(english, -1)).map(s -> find(s, false)).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? parts.stream().map(Optional::get).collect(Collectors.joining(" "))
                : find(english, false).orElse(english);
    }

    /** What {@code e} says, in the window's language. */
    public static String of(Throwable e) {
        return of(e.getMessage() == null ? e.toString() : e.getMessage());
    }

    /** The window's language for reports. */
    public static Language language() {
        return Texts.language().equals(Locale.ENGLISH)
                ? Language.ENGLISH
                : new Language(
                        Texts.language().toLanguageTag(),
                        Sentences::of,
                        p -> PHRASES.containsKey(p) ? Texts.get(PHRASES.get(p)) : p);
    }

    private static Optional<String> find(String english, boolean part) {
        for (Known known : ALL) {
            Matcher found = known.pattern().matcher(english);
            if (known.key().startsWith(PART) == part && found.matches()) {
                return Optional.of(say(known, found));
            }
        }
        return Optional.empty();
    }

    private static String say(Known known, Matcher found) {
        Object[] values =
                new Object[known.places().stream().mapToInt(p -> p + 1).max().orElse(0)];
        for (int i = 0; i < known.places().size(); i++) {
            String value = found.group(i + 1);
            boolean words = !known.key().startsWith(PATH);
            values[known.places().get(i)] = words ? find(value, true).orElse(value) : value;
        }
        return new MessageFormat(Texts.get(known.key()), Locale.ENGLISH).format(values);
    }
}
