package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of a lesson have the same methods in the same order and the same output, but for what java.net has not. */
class LessonShapeTest {
    /** What C needs no function for. */
    private static final Set<String> OF_JAVA = Set.of("bytes", "text");

    static List<String> all() {
        return Lessons.all().stream().map(Lesson::name).toList();
    }

    static List<String> thoseInC() {
        return Lessons.all().stream().filter(Lesson::inC).map(Lesson::name).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTwoFilesInJava(String lesson) throws Exception {
        ShapeTest.Shape onPosix = ShapeTest.of(ShapeTest.file(lesson, "Native"));
        ShapeTest.Shape onJavaNet = ShapeTest.of(ShapeTest.file(lesson, "JavaNet"));

        assertThat(onPosix.methods()).contains("run[arguments, out]");
        assertThat(onJavaNet.methods()).isEqualTo(onPosix.methods());
        assertThat(lines(onPosix)).isNotEmpty().containsSubsequence(lines(onJavaNet));
        assertThat(lines(onJavaNet).size() + withoutEquivalent(onJavaNet))
                .isGreaterThanOrEqualTo(lines(onPosix).size());
    }

    /** The texts that begin a line of output, or go on with it, save those that say that java.net cannot. */
    private static List<String> lines(ShapeTest.Shape shape) {
        return shape.texts().stream()
                .filter(text -> text.contains(" ") && !text.startsWith("java.net has no ") && !text.startsWith(" "))
                .toList();
    }

    private static long withoutEquivalent(ShapeTest.Shape shape) {
        return shape.texts().stream()
                .filter(text -> text.startsWith("java.net has no "))
                .count();
    }

    @ParameterizedTest
    @MethodSource("thoseInC")
    void theTwinInC(String lesson) throws Exception {
        List<String> methods = ShapeTest.of(ShapeTest.file(lesson, "Native")).methods().stream()
                .map(method -> method.replaceAll("\\[.*", ""))
                .filter(method -> !OF_JAVA.contains(method))
                .toList();

        assertThat(ShapeTest.functions(lesson)).isEqualTo(methods);
    }
}
