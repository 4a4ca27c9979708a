package basin.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The languages say the same things, and nothing that a person sees stands outside them. */
class TextsTest {
    private static final Path JAVA = Path.of("src", "main", "java", "basin", "ui");
    private static final Path VIEWS = Path.of("src", "main", "resources", "basin", "ui");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    /** Two words, or one that begins large; formulas and names of settings have neither. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}{2,}|(?<![\\p{L}-])\\p{Lu}\\p{Ll}{2,}");

    private static final Pattern SHOWN =
            Pattern.compile("(?:text|caption|promptText|accessibleText|title)=\"([^%\"][^\"]*)\"");
    /** Fonts, names of files, patterns, and what is written for those who mend an error or its log. */
    private static final List<String> NO_WORDS = List.of(
            "LOG.",
            "LoggerFactory",
            "REMEDY",
            "IBMPlex",
            "IBM Plex",
            "\"Regular\"",
            "uuuu-MM",
            "\"Basin\"",
            "UncheckedIOException",
            "cannot be read",
            "It must be above 0.",
            "Both must be finite",
            "The range reaches",
            "System.getProperty");

    private static Properties read(String name) throws IOException {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(VIEWS.resolve(name))) {
            words.load(in);
        }
        return words;
    }

    @AfterEach
    void english() {
        Texts.speak(Locale.ENGLISH);
    }

    @Test
    void everyTextIsThereInEveryLanguageWithTheSamePlaces() throws IOException {
        Properties english = read("messages.properties");
        Properties german = read("messages_de.properties");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).hasSizeGreaterThan(600);
        for (String key : english.stringPropertyNames()) {
            assertThat(german.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(german.getProperty(key)).as(key).doesNotContain("'");
            assertThat(english.getProperty(key)).as(key).doesNotContain("'{");
        }
        for (String key : List.of("help.keys", "help.definitions")) {
            assertThat(german.getProperty(key).split("[|=]", -1))
                    .as(key)
                    .hasSameSizeAs(english.getProperty(key).split("[|=]", -1));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noLanguageTextIsDoubled() throws IOException {
        for (String name : List.of("messages.properties", "messages_de.properties")) {
            List<String> keys = Files.readAllLines(VIEWS.resolve(name)).stream()
                    .filter(l -> l.contains("=") && !l.startsWith("#"))
                    .map(l -> l.substring(0, l.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void theLanguageIsChosen() {
        Texts.speak(Locale.GERMANY);
        assertThat(Texts.get("toolbar.view.masks")).isEqualTo("Masken");
        assertThat(Texts.get("time.epoch", "3")).isEqualTo("Epoche 3");
        Texts.speak(Locale.FRENCH);
        assertThat(Texts.get("toolbar.view.masks")).isEqualTo("Masks");
    }

    @Test
    void viewsHoldNoWordsOfTheirOwn() throws IOException {
        List<String> found = lines(VIEWS, ".fxml").stream()
                .flatMap(l -> SHOWN.matcher(l).results().map(m -> m.group(1)))
                .filter(t -> !t.equals("\\%") && !t.equals("F1"))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void classesHoldNoWordsOfTheirOwn() throws IOException {
        assertThat(spoken("x.setText(\"Loss surface\");")).isTrue();
        assertThat(spoken("x.setText(\"Lowest\");")).isTrue();
        assertThat(spoken("x.setText(Texts.get(\"surface.lowest\"));")).isFalse();
        assertThat(lines(JAVA, ".java")).hasSizeGreaterThan(10_000);
        assertThat(lines(JAVA, ".java").stream().filter(TextsTest::spoken)).isEmpty();
    }

    private static boolean spoken(String line) {
        return NO_WORDS.stream().noneMatch(line::contains)
                && LITERAL.matcher(line).results().map(m -> m.group(1)).anyMatch(t -> WORDS.matcher(t)
                        .find());
    }

    private static List<String> lines(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(p -> p.toString().endsWith(ending))
                    .filter(p -> !p.endsWith(Path.of("trouble", "Trouble.java"))) // for those who mend the error
                    .sorted()
                    .toList();
            StringBuilder text = new StringBuilder();
            for (Path file : files) {
                text.append(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                        .append('\n');
            }
            return text.toString().lines().toList();
        }
    }
}
