package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.ui.MoreViews.View;
import basin.ui.base.Tab;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class MoreViewsTest {
    private final MoreViews views = new MoreViews();
    private final List<Tab> made = new ArrayList<>();
    private final List<Tab> hidden = new ArrayList<>();

    private void add(Tab tab) {
        views.add(tab, () -> {
            made.add(tab);
            return new View(new Pane(), () -> hidden.add(tab));
        });
    }

    @Test
    void aViewIsMadeOnceAndNotBeforeItIsShown() {
        add(Tab.SURFACE);
        add(Tab.MASKS);
        assertThat(made).isEmpty();
        assertThat(views.get(Tab.MASKS)).isSameAs(views.get(Tab.MASKS));
        assertThat(made).containsExactly(Tab.MASKS);
    }

    @Test
    void onlyAViewThatWasShownHasAnythingToHide() {
        add(Tab.SURFACE);
        assertThat(views.hide()).isFalse();
        assertThat(hidden).isEmpty();
        views.get(Tab.SURFACE);
        assertThat(views.hide()).isTrue();
        assertThat(hidden).containsExactly(Tab.SURFACE);
    }
}
