package bsdsockets.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.internal.ChildJvm;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No form of a call is without a test. */
class TestedMethodsTest {
    private static final JavaClasses ALL = new ClassFileImporter().importPaths(ChildJvm.library(), ChildJvm.programs());

    @ParameterizedTest
    @ValueSource(classes = {Posix.class, Syscalls.class})
    void everyPublicMethodIsCalledByATest(Class<?> type) {
        List<String> untested = ALL.get(type).getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> callers(method).noneMatch(TestedMethodsTest::isTest))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(untested).isEmpty();
    }

    private static Stream<JavaCodeUnit> callers(JavaMethod method) {
        return Stream.concat(
                method.getCallsOfSelf().stream().map(call -> call.getOrigin()),
                method.getReferencesToSelf().stream().map(reference -> reference.getOrigin()));
    }

    /** A lambda in a test counts for the test; what only prepares or helps is none. */
    private static boolean isTest(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        while (owner.getEnclosingClass().isPresent()) {
            owner = owner.getEnclosingClass().get();
        }
        return owner.getSimpleName().endsWith("Test");
    }
}
