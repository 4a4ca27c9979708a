package basin.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The classes' names of published sets, by index. */
final class ClassNames {
    static final List<String> CIFAR10 =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    static final List<String> CIFAR100 = words("apple aquarium_fish baby bear beaver bed bee beetle bicycle bottle bowl"
            + " boy bridge bus butterfly camel can castle caterpillar cattle chair chimpanzee clock cloud cockroach couch"
            + " crab crocodile cup dinosaur dolphin elephant flatfish forest fox girl hamster house kangaroo keyboard"
            + " lamp lawn_mower leopard lion lizard lobster man maple_tree motorcycle mountain mouse mushroom oak_tree"
            + " orange orchid otter palm_tree pear pickup_truck pine_tree plain plate poppy porcupine possum rabbit"
            + " raccoon ray road rocket rose sea seal shark shrew skunk skyscraper snail snake spider squirrel streetcar"
            + " sunflower sweet_pepper table tank telephone television tiger tractor train trout tulip turtle wardrobe"
            + " whale willow_tree wolf woman worm");

    static final List<String> FASHION =
            List.of("t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "boot");

    private ClassNames() {}

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1)).map(w -> w.replace('_', ' ')).toList();
    }

    /** The numbers 0 to {@code classes - 1}. */
    static List<String> numbers(int classes) {
        return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }
}
