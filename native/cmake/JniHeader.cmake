# jni.h, and the header that javac makes of the class with the native methods: JNI_INCLUDE_DIRS, JNI_HEADER and
# JNI_HEADER_DIR. Java 17 or later is needed, with or without a display.
set(needed_jdk "install one (Debian: apt-get install openjdk-17-jdk-headless) and point JAVA_HOME at it")
if(DEFINED ENV{JAVA_HOME} AND NOT EXISTS "$ENV{JAVA_HOME}/bin/javac")
  message(FATAL_ERROR "JAVA_HOME is \"$ENV{JAVA_HOME}\", and there is no bin/javac in it: point it at a JDK 17 or later, or unset it.")
endif()
find_package(Java 17 QUIET COMPONENTS Development)
if(NOT Java_FOUND)
  message(FATAL_ERROR "This build needs JDK 17 or later, and there is no such javac on the PATH or in JAVA_HOME: ${needed_jdk}.")
endif()
if(NOT DEFINED ENV{JAVA_HOME} AND NOT JAVA_HOME) # FindJNI does not look behind /usr/bin/javac
  file(REAL_PATH ${Java_JAVAC_EXECUTABLE} JAVA_HOME)
  cmake_path(GET JAVA_HOME PARENT_PATH JAVA_HOME)
  cmake_path(GET JAVA_HOME PARENT_PATH JAVA_HOME)
endif()
find_package(JNI QUIET COMPONENTS JVM) # no AWT is asked of a headless JDK
if(NOT JNI_FOUND)
  message(FATAL_ERROR "This build needs jni.h, and the JDK of ${Java_JAVAC_EXECUTABLE} has none: ${needed_jdk}.")
endif()

set(java_root ${CMAKE_SOURCE_DIR}/java/library/src/main/java)
set(JNI_HEADER_DIR ${CMAKE_BINARY_DIR}/jni-headers)
set(JNI_HEADER ${JNI_HEADER_DIR}/bsdsockets_internal_Native.h)
file(GLOB java_sources CONFIGURE_DEPENDS ${java_root}/bsdsockets/internal/*.java)
add_custom_command(OUTPUT ${JNI_HEADER}
  COMMAND ${Java_JAVAC_EXECUTABLE} --release 17 -proc:none -h ${JNI_HEADER_DIR} -d ${CMAKE_BINARY_DIR}/classes
    -sourcepath ${java_root} ${java_root}/bsdsockets/internal/Native.java
  DEPENDS ${java_sources} VERBATIM COMMENT "The JNI header of bsdsockets.internal.Native")
