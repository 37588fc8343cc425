package bsdsockets.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of a pair have the same methods in the same order and the same output: diff shows the lesson only. */
class ShapeTest {
    private static final Path JAVA = Path.of("src/main/java/bsdsockets/lab/demo");
    private static final Path C = Path.of("../../native/demo");
    /** What takes an exception for nothing: in C it is one call, whose result nobody looks at. */
    private static final Set<String> OF_JAVA = Set.of("close", "hangUp");

    private static final Pattern C_FUNCTION =
            Pattern.compile("^[a-z][^;{}()=]*?(\\w+)\\([^;{}]*\\) \\{$", Pattern.MULTILINE);

    /** What a source has: its methods with their parameters' names, and the texts within them. */
    record Shape(List<String> methods, List<String> texts) {}

    /** Collects it. */
    private static final class Reader extends TreeScanner<Void, Shape> {
        @Override
        public Void visitMethod(MethodTree method, Shape shape) {
            if (!method.getName().contentEquals("<init>")) {
                List<String> parameters = method.getParameters().stream()
                        .map(parameter -> parameter.getName().toString())
                        .toList();
                shape.methods.add(method.getName() + parameters.toString());
            }
            return super.visitMethod(method, shape);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Shape shape) {
            if (literal.getValue() instanceof String text) {
                shape.texts.add(text);
            }
            return super.visitLiteral(literal, shape);
        }
    }

    static Shape of(Path file) throws IOException {
        Shape shape = new Shape(new ArrayList<>(), new ArrayList<>());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
            for (CompilationUnitTree unit : task.parse()) {
                new Reader().scan(unit, shape);
            }
        }
        return shape;
    }

    static List<String> all() {
        return Demos.all().stream().map(Demo::name).toList();
    }

    static List<String> thoseInC() {
        return Demos.all().stream().filter(Demo::inC).map(Demo::name).toList();
    }

    /** A source of a demo, whose package and classes are called as it is. */
    static Path file(String demo, String side) {
        String name = Pattern.compile("(?:^|-)([a-z])")
                .matcher(demo)
                .replaceAll(first -> first.group(1).toUpperCase(Locale.ROOT));
        return JAVA.resolve(demo.replace("-", "")).resolve(name + side + ".java");
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTwoFilesInJava(String demo) throws Exception {
        Shape onPosix = of(file(demo, "Native"));
        Shape onJavaNet = of(file(demo, "JavaNet"));

        assertThat(onPosix.methods)
                .contains("client[host, port, in, out]")
                .containsAnyOf("server[host, port, stop, out]", "server[host, port, in, stop, out]");
        assertThat(onJavaNet.methods).isEqualTo(onPosix.methods);
        assertThat(withoutSteps(onJavaNet.texts)).isEqualTo(withoutSteps(onPosix.texts));
    }

    /** The names of the calls that java.net makes as a part of another, and the bits of punctuation of one side. */
    private static List<String> withoutSteps(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.equals("listen") && !text.equals(":") && !text.equals(": "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("thoseInC")
    void theTwinInC(String demo) throws Exception {
        List<String> functions = functions(demo);

        List<String> methods = of(file(demo, "Native")).methods.stream()
                .map(method -> method.replaceAll("\\[.*", ""))
                .filter(method -> !OF_JAVA.contains(method))
                .distinct()
                .toList();
        assertThat(functions).isEqualTo(methods);
    }

    /** The functions of a twin in C, as a method would be called. */
    static List<String> functions(String demo) throws IOException {
        String name = demo.replace('-', '_');
        return C_FUNCTION
                .matcher(Files.readString(C.resolve(name + ".c")))
                .results()
                .map(found -> camelCase(found, name + "_"))
                .toList();
    }

    private static String camelCase(MatchResult function, String prefix) {
        String name = function.group(1);
        String bare = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        return Pattern.compile("_([a-z])")
                .matcher(bare)
                .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
    }
}
