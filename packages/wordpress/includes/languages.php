<?php
/**
 * Chooses the locale file for the language of the site. A draft is a machine translation that no person has reviewed, so it
 * is used only if an administrator has approved it.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\\load_own_texts' );

/** Loads translations of the plugin's own texts, of which it ships the template. */
function load_own_texts(): void {
	load_plugin_textdomain( 'cx-widgets', false, dirname( plugin_basename( CX_WIDGETS_FILE ) ) . '/languages' );
}

/** Reads a JSON file of the plugin. */
function read_own_json( string $name ): array {
	$text = file_get_contents( plugin_dir_path( CX_WIDGETS_FILE ) . $name );
	$json = json_decode( (string) $text, true );
	return is_array( $json ) ? $json : array();
}

/**
 * Returns the locale file for a language, as 'name', 'file', 'tag' and 'is_draft'; null if there is none. English and
 * Spanish are in the script.
 *
 * @param string $language A BCP 47 tag, such as pt-BR.
 */
function locale_file( string $language ): ?array {
	$files = read_own_json( 'build/locales.json' );
	for ( $tag = strtolower( $language ); '' !== $tag; $tag = shorter_tag( $tag ) ) {
		foreach ( $files as $file ) {
			if ( in_array( $tag, $file['tags'], true ) ) {
				return $file;
			}
		}
	}
	return null;
}

/** Returns a language tag without its last part; '' for a language alone. */
function shorter_tag( string $tag ): string {
	$end = strrpos( $tag, '-' );
	return false === $end ? '' : substr( $tag, 0, $end );
}

/** Returns the locale file that pages load; null if none is needed or approved. */
function loaded_locale(): ?array {
	$file = locale_file( get_bloginfo( 'language' ) );
	if ( ! $file || ( $file['is_draft'] && get_option( DRAFT_LANGUAGE ) !== $file['tag'] ) ) {
		return null;
	}
	return $file;
}
