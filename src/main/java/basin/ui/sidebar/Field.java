package basin.ui.sidebar;

import basin.ui.base.Texts;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A setting as it is typed. A text that is wrong says why, and the last right value goes on acting.
 *
 * @param <T> of its values
 */
public final class Field<T> {
    private final String name;
    private final Function<String, T> parser;
    private final Function<T, String> writer;
    private final String hint;
    private final boolean acting;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private T typed;
    private T value;

    /**
     * A field that holds {@code value}.
     *
     * @param name as faults call it
     * @param parser throws a NumberFormatException for what is no value
     * @param hint the sentences for that case, with the text for {@code {0}} in the first
     * @param acting whether the value acts in a run at this moment
     */
    Field(String name, T value, Function<String, T> parser, Function<T, String> writer, String hint, boolean acting) {
        this.name = name;
        this.parser = parser;
        this.writer = writer;
        this.hint = hint;
        this.acting = acting;
        show(value);
        text.addListener((o, before, now) -> parse(now));
    }

    private void parse(String now) {
        try {
            typed = parser.apply(now);
        } catch (NumberFormatException e) {
            typed = null;
        }
    }

    /** Puts a right value into the field. */
    void show(T right) {
        value = right;
        typed = right;
        error.set("");
        String written = writer.apply(right);
        if (!written.equals(text.get())) {
            text.set(written);
            typed = right;
        }
    }

    /** Writes a right text as it is written here: {@code .5} becomes {@code 0.50}. */
    void tidy() {
        if (error.get().isEmpty()) {
            show(value);
        }
    }

    /** Shows the value that acts in place of what is typed wrong. */
    void giveUp() {
        if (!error.get().isEmpty()) {
            show(value);
        }
    }

    /** As faults call it. */
    String name() {
        return name;
    }

    /** What is typed, where it is a value at all; else the last right value. */
    T candidate() {
        return typed == null ? value : typed;
    }

    /** The value that acts. */
    T value() {
        return value;
    }

    /** Whether what is typed differs from what acts and is to act now. */
    boolean pending() {
        return typed != null && !waits() && !Objects.equals(typed, value);
    }

    /**
     * Takes what is typed, or says why not.
     *
     * @param fault the sentence about the typed value; empty where it is right
     */
    void settle(String fault) {
        if (typed == null) {
            error.set(inForce(hint.replace("{0}", typedText())));
        } else if (!fault.isEmpty()) {
            error.set(inForce(acting ? subject() + fault.substring(fault.indexOf(". ") + 1) : fault));
        } else {
            value = waits() ? value : typed;
            error.set("");
        }
    }

    /** Whether what is typed shall not act yet, since half of a number is another number. */
    private boolean waits() {
        return acting && editing.get();
    }

    /** Whether someone types in it; what acts in a run does so when they are done. */
    public BooleanProperty editingProperty() {
        return editing;
    }

    private String typedText() {
        return text.get().isBlank()
                ? Texts.get("field.empty")
                : text.get().strip().replace('-', '−');
    }

    /** The hint's first sentence, which names the setting as its slider does. */
    private String subject() {
        return hint.substring(0, hint.indexOf(". ") + 1).replace("{0}", typedText());
    }

    /** Adds which value acts meanwhile, where one does. */
    private String inForce(String sentence) {
        String end = "; " + Texts.get("field.stays", written());
        return acting ? sentence.substring(0, sentence.length() - 1) + end : sentence;
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** Why the text is wrong, a sentence; empty where it is right. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The value that acts, as the field would write it. */
    String written() {
        return writer.apply(value);
    }
}
