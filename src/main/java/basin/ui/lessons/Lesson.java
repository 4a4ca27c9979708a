package basin.ui.lessons;

import basin.ui.base.Texts;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Some cards about one thing.
 *
 * @param id of its texts
 * @param cards in their order
 */
record Lesson(String id, List<Card> cards) {
    Lesson {
        cards = List.copyOf(cards);
    }

    String title() {
        return Texts.get("lesson." + id);
    }

    /**
     * A card.
     *
     * @param id of its texts
     * @param setUp puts the program where the card begins
     * @param tasks what is to be done
     */
    record Card(String id, Runnable setUp, List<Task> tasks) {
        Card {
            tasks = List.copyOf(tasks);
        }

        String title() {
            return Texts.get("lesson." + id + ".title");
        }

        String text() {
            return Texts.get("lesson." + id + ".text");
        }
    }

    /**
     * Something to do.
     *
     * @param id of its text
     * @param done whether the program's state shows that it was done
     */
    record Task(String id, BooleanSupplier done) {
        String text() {
            return Texts.get("lesson." + id);
        }
    }
}
