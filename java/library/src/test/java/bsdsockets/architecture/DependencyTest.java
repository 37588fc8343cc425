package bsdsockets.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import bsdsockets.internal.ChildJvm;
import bsdsockets.internal.Native;
import bsdsockets.posix.Syscalls;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.UnknownHostException;
import java.nio.channels.Channel;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which package may know which: the arrows of the house. */
class DependencyTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter().importPath(ChildJvm.library());

    private static final DescribedPredicate<JavaClass> JDK_SOCKETS = resideInAPackage("java.net..")
            .or(assignableTo(Channel.class))
            .or(resideInAPackage("java.nio.channels.."))
            .or(resideInAPackage("javax.net.."));

    private static final DescribedPredicate<JavaClass> ADDRESSES_OPTIONS_AND_THE_TWO_EXCEPTIONS = assignableTo(
                    InetAddress.class)
            .or(assignableTo(SocketAddress.class))
            .or(assignableTo(SocketException.class))
            .or(assignableTo(UnknownHostException.class))
            .or(equivalentTo(SocketOption.class));

    /** The facade makes its backends, and they are what it says they are: the two know each other. */
    private static final SliceAssignment FACADE_WITH_ITS_BACKENDS = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return SliceIdentifier.of(name.startsWith("bsdsockets.backend") ? "bsdsockets" : name);
        }

        @Override
        public String getDescription() {
            return "the packages, the backends as part of the facade";
        }
    };

    private static final Set<String> ENTRIES = Set.of("NativeSocket", "JdkSocket");

    @Test
    void theArrowsRunOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("ways into the JDK")
                .definedBy("bsdsockets.net..")
                .layer("servers")
                .definedBy("bsdsockets.server..")
                .layer("facade")
                .definedBy("bsdsockets")
                .layer("backends")
                .definedBy("bsdsockets.backend..")
                .layer("mirror")
                .definedBy("bsdsockets.posix..")
                .layer("natives")
                .definedBy("bsdsockets.internal")
                .layer("who opened what")
                .definedBy("bsdsockets.internal.trace..")
                .whereLayer("ways into the JDK")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("servers")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("facade")
                .mayOnlyBeAccessedByLayers("ways into the JDK", "servers", "backends")
                .whereLayer("backends")
                .mayOnlyBeAccessedByLayers("facade", "ways into the JDK")
                .whereLayer("mirror")
                .mayOnlyBeAccessedByLayers("ways into the JDK", "servers", "facade", "backends")
                .whereLayer("natives")
                .mayOnlyBeAccessedByLayers("backends", "mirror")
                .whereLayer("who opened what")
                .mayOnlyBeAccessedByLayers("facade", "backends", "mirror")
                .check(LIBRARY);
    }

    @Test
    void thePackagesAreFreeOfCycles() {
        slices().assignedFrom(FACADE_WITH_ITS_BACKENDS)
                .should()
                .beFreeOfCycles()
                .check(LIBRARY);
    }

    @Test
    void theBackendsKnowNothingOfEachOther() {
        slices().matching("bsdsockets.backend.(*)..")
                .should()
                .notDependOnEachOther()
                .check(LIBRARY);
    }

    /** What a backend gives the facade is one class with static methods; the rest of it is its own business. */
    @Test
    void eachBackendIsReachedByOneEntry() {
        noClasses()
                .that()
                .resideInAPackage("bsdsockets")
                .should()
                .dependOnClassesThat(resideInAPackage("bsdsockets.backend.*..")
                        .and(describe("are no entry", type -> !ENTRIES.contains(type.getSimpleName()))))
                .check(LIBRARY);
    }

    @Test
    void theMirrorKnowsAddressesOptionsAndTwoExceptionsOfTheJdksSockets() {
        noClasses()
                .that()
                .resideInAPackage("bsdsockets.posix..")
                .should()
                .dependOnClassesThat(JDK_SOCKETS.and(DescribedPredicate.not(ADDRESSES_OPTIONS_AND_THE_TWO_EXCEPTIONS)))
                .check(LIBRARY);
    }

    @Test
    void theNativesKnowNothingOfTheJdksSockets() {
        noClasses()
                .that()
                .resideInAPackage("bsdsockets.internal..")
                .should()
                .dependOnClassesThat(JDK_SOCKETS)
                .check(LIBRARY);
    }

    @Test
    void nativeMethodsStandInOneClass() {
        methods()
                .that()
                .haveModifier(JavaModifier.NATIVE)
                .should()
                .beDeclaredIn(Native.class)
                .check(LIBRARY);
    }

    @Test
    void onlyTheClassOfTheNativesLoadsTheLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("bsdsockets.internal..")
                .should()
                .callMethod(System.class, "load", String.class)
                .orShould()
                .callMethod(System.class, "loadLibrary", String.class)
                .check(LIBRARY);
    }

    @Test
    void onlySyscallsMakesSystemCallsInline() {
        noClasses()
                .that(describe("are not Syscalls", type -> !type.isEquivalentTo(Syscalls.class)))
                .should()
                .callMethodWhere(describe(
                        "a native method named sys...",
                        call -> call.getTargetOwner().isEquivalentTo(Native.class)
                                && call.getTarget().getName().matches("sys[A-Z].*")))
                .check(LIBRARY);
    }

    @Test
    void theLibraryNeedsNothingButTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAPackage("bsdsockets..")
                        .or(resideInAPackage("java.."))
                        .or(resideInAPackage("javax.net.."))
                        .or(name("jdk.net.ExtendedSocketOptions")))
                .check(LIBRARY);
    }
}
