package basin.ui.lessons;

import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The panel at the right: the list of lessons, or a card with what to try. */
public final class LessonPanel extends VBox {
    /** Its width. */
    public static final double WIDTH = 344;

    private static final double GAP = 8;
    private static final Insets INSIDE = new Insets(16);
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private final LessonsViewModel model;
    private final VBox content = new VBox(GAP + 4);
    private final HBox foot = new HBox(GAP);
    private final Label title = Panels.label("", "title-20");
    private final HBox way = new HBox(4);

    /** Of {@code model}. */
    public LessonPanel(LessonsViewModel model) {
        this.model = model;
        getStyleClass().addAll("sidebar", "right", "lessons");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        Button close =
                Views.closer(Texts.get("help.close"), () -> model.openProperty().set(false));
        HBox head = new HBox(GAP, title, Panels.space(), close);
        head.setAlignment(Pos.TOP_LEFT);
        VBox top = new VBox(GAP, head, way);
        top.setPadding(INSIDE);
        content.setPadding(INSIDE);
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.setPadding(INSIDE);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, line(), scroll, foot);
        model.lessonProperty().addListener((o, a, b) -> fill());
        model.cardProperty().addListener((o, a, b) -> fill());
        model.doneProperty().addListener((o, a, b) -> fill());
        fill();
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("line");
        return line;
    }

    private void fill() {
        content.getChildren().clear();
        foot.getChildren().clear();
        way.getChildren().clear();
        if (model.lessonProperty().get() == null) {
            list();
        } else {
            card(model.lessonProperty().get());
        }
    }

    private void list() {
        title.setText(Texts.get("lessons.title"));
        content.getChildren().add(Panels.label(Texts.get("lessons.about"), "muted"));
        for (Lesson lesson : model.lessons()) {
            Node icon = Views.icon(model.isDone(lesson) ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
            Button button = new Button(lesson.title(), icon);
            button.setId("lesson-" + lesson.id());
            button.setAlignment(Pos.CENTER_LEFT);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(e -> model.begin(lesson));
            content.getChildren().add(button);
        }
    }

    private void card(Lesson lesson) {
        Lesson.Card now = model.now();
        title.setText(lesson.title());
        for (int i = 0; i < lesson.cards().size(); i++) {
            Region part = new Region();
            part.getStyleClass().add("way");
            part.pseudoClassStateChanged(REACHED, i <= model.cardProperty().get());
            HBox.setHgrow(part, Priority.ALWAYS);
            way.getChildren().add(part);
        }
        content.getChildren()
                .addAll(
                        Panels.label(now.title(), "name"),
                        Panels.label(now.text(), "reading"),
                        Panels.label(Texts.get("lessons.try"), "section-title"));
        now.tasks().forEach(t -> content.getChildren().add(task(t)));
        boolean last = model.cardProperty().get() == lesson.cards().size() - 1;
        Button previous = new Button(
                Texts.get(model.cardProperty().get() == 0 ? "lessons.all" : "lessons.previous"),
                Views.icon(Feather.CHEVRON_LEFT));
        previous.setId("lesson-previous");
        previous.setOnAction(e -> {
            if (model.cardProperty().get() == 0) {
                model.leave();
            } else {
                model.move(-1);
            }
        });
        Button next = new Button(Texts.get(last ? "lessons.end" : "lessons.next"));
        next.setId("lesson-next");
        next.getStyleClass().add("go");
        next.setDisable(!model.mayGoOn());
        next.setOnAction(e -> model.move(1));
        foot.getChildren().setAll(previous, Panels.space(), next);
    }

    private Node task(Lesson.Task task) {
        boolean done = model.isDone(task);
        Node icon = Views.icon(done ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
        icon.getStyleClass().add(done ? "good" : "faint");
        Label words = Panels.label(task.text(), done ? "muted" : "plain");
        words.setId("task-" + task.id().replace('.', '-'));
        words.setAccessibleText(Texts.get(done ? "lessons.done" : "lessons.open", task.text()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(GAP, icon, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
