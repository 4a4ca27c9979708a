package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Defaults;
import basin.train.LiveSettings;
import basin.train.MemoryNeed;
import basin.train.MemoryNeed.Part;
import basin.train.RunConfig;
import basin.ui.run.ExperimentFactory;
import basin.ui.run.RunViewModel;
import basin.ui.status.MemoryViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class MemoryViewModelTest {
    private static final int MOST = 64;
    private static final long MEGA = 1_000_000;

    private final List<RunConfig> counted = new ArrayList<>();
    private final SimpleObjectProperty<RunConfig> typed = new SimpleObjectProperty<>(Defaults.run());
    private final MemoryViewModel model = new MemoryViewModel(
            new RunViewModel(
                    new ExperimentFactory() {
                        @Override
                        public Opened open(RunConfig config) {
                            throw new AssertionError("nothing is trained here");
                        }

                        @Override
                        public Optional<MemoryNeed> memory(RunConfig config) {
                            counted.add(config);
                            if (config.batch() > MOST) {
                                throw new IllegalArgumentException("It would take too much.");
                            }
                            Part part = new Part(100 * MEGA, 20 * MEGA);
                            return Optional.of(new MemoryNeed(part, part, part));
                        }
                    },
                    new SameThread(),
                    () -> 0),
            typed);

    @Test
    void showsWhatTheRunWouldTake() {
        assertThat(model.text().get()).isEqualTo("Memory 0.36 GB");
        assertThat(model.tip().get()).contains("0.12 GB for training");
    }

    @Test
    void saysWhyTheMachineCannot() {
        typed.set(Defaults.run().draft().batch(2 * MOST).config());
        assertThat(model.text().get()).isEqualTo("Too little memory");
        assertThat(model.tip().get()).isEqualTo("It would take too much.");
        typed.set(Defaults.run());
        assertThat(model.text().get()).isEqualTo("Memory 0.36 GB");
    }

    @Test
    void slidersNeedNoCounting() {
        typed.set(Defaults.run()
                .draft()
                .lanes(Defaults.run().lanes().stream()
                        .map(lane -> lane.with(new LiveSettings(0.3, 0.7, 0.1)))
                        .toList())
                .config());
        assertThat(counted).hasSize(1);
    }
}
